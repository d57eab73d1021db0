/** A page with ordinary spaces, and no tag around what stays on one line: for assertions on its words. */
export const plain = (page: string): string => page.replaceAll('\u00a0', ' ').replaceAll(/<span class="nb">([^<]*)<\/span>/g, '$1')
