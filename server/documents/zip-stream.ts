import { Zip, ZipPassThrough } from "fflate";

export interface ZipEntry {
  name: string;
  content: Uint8Array;
}

/** A zip that is sent while its files are still being read: one is in memory at a time. PDFs are packed already. */
export function zipStream(entries: AsyncIterator<ZipEntry>): ReadableStream<Uint8Array> {
  const names = new Set<string>();
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, isLast) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (isLast) controller.close();
      });
    },
    async pull() {
      const next = await entries.next();
      if (next.done) return zip.end();
      const file = new ZipPassThrough(freeName(next.value.name, names));
      zip.add(file);
      file.push(next.value.content, true);
    },
    async cancel() {
      zip.terminate();
      await entries.return?.();
    },
  });
}

/** `Draft - Ostheim.pdf`, and for the next of that name `Draft - Ostheim (2).pdf`. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
    name = wanted.replace(/(\.[^.]*)?$/, (ending) => ` (${count})${ending}`);
  }
  taken.add(name.toLowerCase());
  return name;
}
