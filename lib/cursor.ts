/** A place in a keyset-paged list, as it stands in the URL: the sort values and the id of the last row seen. */
export type Cursor = (string | number)[];

export function encodeCursor(values: Cursor): string {
  return encodeURIComponent(JSON.stringify(values));
}

/** The values of a cursor; null when the text is not one (an old or edited URL begins at the first page). */
export function decodeCursor(text: string | undefined, length: number): Cursor | null {
  if (!text) return null;
  try {
    const values: unknown = JSON.parse(decodeURIComponent(text));
    const isCursor =
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === "string" || typeof value === "number");
    return isCursor ? values : null;
  } catch {
    return null;
  }
}
