/** Who acts: an agent of a prefecture, signed in. */
export type Agent = { readonly id: string; readonly prefecture: string; readonly roles: readonly string[]; readonly name?: string }
