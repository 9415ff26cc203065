const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0));

const signatures: { bytes: number[]; kind: string }[] = [
  { bytes: ascii("%PDF-"), kind: "a PDF document" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], kind: "an old Excel workbook (.xls)" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: "a picture (PNG)" },
  { bytes: [0xff, 0xd8, 0xff], kind: "a picture (JPEG)" },
  { bytes: ascii("GIF8"), kind: "a picture (GIF)" },
  { bytes: [0x1f, 0x8b], kind: "a compressed file (gzip)" },
  { bytes: ascii("Rar!"), kind: "a compressed file (RAR)" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: "a compressed file (7z)" },
  { bytes: ascii("{\\rtf"), kind: "a text document (RTF)" },
];

const zipStart = [0x50, 0x4b, 0x03, 0x04];

const startsWith = (bytes: Uint8Array, start: number[]) =>
  start.every((byte, index) => bytes[index] === byte);

/** Names what the bytes are when they are plainly no text ("an Excel workbook (.xlsx)"), else null. */
export function binaryKind(bytes: Uint8Array): string | null {
  if (startsWith(bytes, zipStart)) return zipKind(bytes);
  return signatures.find(({ bytes: start }) => startsWith(bytes, start))?.kind ?? null;
}

/** An office file is a ZIP archive; the names of its parts stand uncompressed near both ends. */
function zipKind(bytes: Uint8Array): string {
  const names = latin1(bytes.subarray(0, 8192)) + latin1(bytes.subarray(-8192));
  if (names.includes("opendocument.spreadsheet")) return "an OpenDocument spreadsheet (.ods)";
  if (names.includes("xl/")) return "an Excel workbook (.xlsx)";
  if (names.includes("word/")) return "a Word document (.docx)";
  return "a ZIP archive";
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Names what a text is when it is plainly no table ("a web page (HTML)"), else null. */
export function textKind(text: string): string | null {
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "a web page (HTML)";
  if (start.startsWith("<?xml")) return "an XML file";
  if (/^(\{\s*"|\[\s*[{\]])/.test(start)) return "a JSON file";
  if (start.startsWith("begin:vcalendar")) return "a calendar (iCal)";
  return null;
}
