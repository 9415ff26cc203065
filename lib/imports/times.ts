const shape = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?$/;

/** Reads a time of day as `HH:MM:SS`: 24 h or 12 h (`12:20 PM` is 12:20, `12:20 AM` is 00:20); null when it is none. */
export function parseTime(text: string): string | null {
  const match = shape.exec(text.trim().toLowerCase().replace(/\s+/g, " "));
  if (!match) return null;
  const [, hourText = "", minutes = "", seconds = "00", half] = match;
  const hour = hourOfDay(Number.parseInt(hourText, 10), half);
  if (hour === null || minutes > "59" || seconds > "59") return null;
  return `${String(hour).padStart(2, "0")}:${minutes}:${seconds}`;
}

/** Some exports write `14:20 PM`: an hour past 12 needs no half of the day, but must not contradict it. */
function hourOfDay(hour: number, half: string | undefined): number | null {
  if (hour > 23) return null;
  if (half === "a") return hour > 12 ? null : hour % 12;
  if (half === "p") return hour === 0 ? null : hour < 12 ? hour + 12 : hour;
  return hour;
}

const instantShape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** A moment as written: an instant (ISO, UTC) when it names its offset, else a local date and time. */
export type Moment = { instant: string } | { date: string; time: string };

/** Reads `2026-09-30T22:20:00Z`, `2026-09-30 22:20:00+02:00` or, without an offset, a local date and time. */
export function parseMoment(text: string): Moment | null {
  const match = instantShape.exec(text.trim());
  const [, date = "", timeText = "", offset] = match ?? [];
  const time = match && parseTime(timeText);
  if (!time) return null;
  const asUtc = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== date) return null;
  if (!offset) return { date, time };
  return { instant: new Date(asUtc - offsetMinutes(offset) * 60_000).toISOString() };
}

function offsetMinutes(offset: string): number {
  if (/^(z|utc)$/i.test(offset)) return 0;
  const minutes = Number.parseInt(offset.slice(1, 3), 10) * 60 + Number.parseInt(offset.slice(-2), 10);
  return offset.startsWith("-") ? -minutes : minutes;
}
