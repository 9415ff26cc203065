/** The toast that offers a removed line back, so that it can go once the line cannot come back. */
export const removalToast = (lineId: string): string => `removed-${lineId}`;
