import { AppError } from "@/lib/result";
import { binaryKind, textKind } from "./file-kind";

/** Windows-1252 at 0x80–0x9F; our own table, since some Node versions decode this range as Latin-1. */
const windows1252High = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const replacement = "\uFFFD";

/**
 * Turns an export's bytes into text without its byte-order mark: UTF-8, UTF-16 with a mark, else Windows-1252.
 * Throws INVALID, naming what the file looks like, when it is empty or no text.
 */
export function decodeFile(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new AppError("INVALID", emptyFile);
  const kind = binaryKind(bytes);
  if (kind) throw notCsv(kind);

  const text = decodeText(bytes);
  if (text.trim() === "") throw new AppError("INVALID", emptyFile);
  const otherText = textKind(text);
  if (otherText) throw notCsv(otherText);
  return text;
}

const emptyFile = "The file is empty; export the detailed report again and choose that CSV file.";

function notCsv(kind: string): AppError {
  return new AppError("INVALID", `The file looks like ${kind}, not CSV; export the detailed report as CSV.`);
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(swapPairs(bytes.subarray(2)), "utf-16le");
  if (looksBinary(bytes)) throw notCsv("a binary file");

  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = new TextDecoder("utf-8").decode(bytes);
  if (marked || !text.includes(replacement)) return text;
  return isDamagedUtf8(text) ? text : decodeWindows1252(bytes);
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le"): string {
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0")) throw notCsv("a binary file");
  return text;
}

/** Not every Node build knows UTF-16BE, so its byte pairs are turned round first. */
function swapPairs(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    swapped[index] = bytes[index + 1] ?? 0;
    swapped[index + 1] = bytes[index] ?? 0;
  }
  return swapped;
}

/** One NUL, or more than one control character in a hundred bytes: no text file has that. */
function looksBinary(bytes: Uint8Array): boolean {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  }
  return controls * 100 > bytes.length;
}

/**
 * True when most characters beyond ASCII did read as UTF-8: then the file is UTF-8 with damage, and reading it as
 * Windows-1252 would garble every good name. The damaged rows carry U+FFFD and are refused one by one.
 */
function isDamagedUtf8(text: string): boolean {
  const bad = text.split(replacement).length - 1;
  const beyondAscii = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  return beyondAscii - bad > bad;
}

function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 8192) {
    parts.push(String.fromCharCode(...bytes.subarray(offset, offset + 8192)));
  }
  return parts
    .join("")
    .replace(/[\u0080-\u009f]/g, (char) => windows1252High[char.charCodeAt(0) - 0x80] ?? char);
}
