/** Puts the focus on a field of a line; a line out of sight has only its place yet, and passes the focus on. */
export function focusLine(lineId: string, column: string): void {
  const at = (id: string) => document.getElementById(id);
  const element = at(`line-${lineId}-${column}`) ?? at(`line-${lineId}-amount`) ?? at(`line-${lineId}-place`);
  element?.focus();
  if (element instanceof HTMLInputElement) element.select();
}
