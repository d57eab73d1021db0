/** A day on which a fact can be dated. */
export const DAY_PATTERN = '^(19[5-9][0-9]|2[01][0-9]{2})-'

/** One line of text that can be read. */
export const LINE_PATTERN = '^[^\\u0000-\\u001f\\u007f]+$'

/** Minutes, hours or days. */
export const SPAN_PATTERN = '^[1-9][0-9]{0,3}(min|h|d)$'
