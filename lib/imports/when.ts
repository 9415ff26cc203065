import { Decimal } from "decimal.js";
import { nextDay, parseDate } from "./dates";
import { parseDurationSeconds } from "./durations";
import { cellOf, type RawRow, type ReadingPlan } from "./row";
import { parseMoment, parseTime } from "./times";
import { dateInZone, instantInZone } from "./zone";

/** When a row took place and for how long; `startText` and `endText` are the same in every zone. */
export type When = { date: string; start?: string; seconds: Decimal; startText: string; endText: string };

type Point = { instant: string; text: string };

/** Reads day, start and length of a row; a string is the reason why it cannot be taken. */
export function readWhen(row: RawRow, plan: ReadingPlan): When | string {
  return plan.mapping.columns.start === undefined ? readDayAndTimes(row, plan) : readMoments(row, plan);
}

/** The generic format: `start` and `end` as instants, or as local time where they name no offset. */
function readMoments(row: RawRow, plan: ReadingPlan): When | string {
  const cell = (field: "start" | "end") => cellOf(row, plan.mapping, field).trim();
  const start = readPoint(cell("start"), plan.timeZone);
  if (!start) return unreadable("start", cell("start"));
  const end = cell("end") === "" ? null : readPoint(cell("end"), plan.timeZone);
  if (cell("end") !== "" && !end) return unreadable("end", cell("end"));
  const seconds = readSeconds(row, plan, start.instant, end?.instant);
  if (typeof seconds === "string") return seconds;
  const date = dateInZone(start.instant, plan.timeZone);
  return { date, start: start.instant, seconds, startText: start.text, endText: end?.text ?? "" };
}

function readPoint(text: string, timeZone: string): Point | null {
  const moment = parseMoment(text);
  if (!moment) return null;
  if ("instant" in moment) return { instant: moment.instant, text: moment.instant };
  const instant = instantInZone(moment.date, moment.time, timeZone);
  return { instant, text: `${moment.date} ${moment.time}` };
}

/** The other formats: a day, with or without times; an end before the start with no end date is the next day. */
function readDayAndTimes(row: RawRow, plan: ReadingPlan): When | string {
  const cell = (field: "date" | "startTime" | "endDate" | "endTime") =>
    cellOf(row, plan.mapping, field).trim();
  const date = parseDate(cell("date"), plan.dateOrder);
  if (!date) return unreadable("date", cell("date"));

  const startTime = cell("startTime") === "" ? null : parseTime(cell("startTime"));
  if (cell("startTime") !== "" && !startTime) return unreadable("start time", cell("startTime"));
  const endTime = cell("endTime") === "" ? null : parseTime(cell("endTime"));
  if (cell("endTime") !== "" && !endTime) return unreadable("end time", cell("endTime"));
  const endDate = readEndDate(cell("endDate"), plan, date, startTime, endTime);
  if (!endDate) return unreadable("end date", cell("endDate"));

  const start = startTime ? instantInZone(date, startTime, plan.timeZone) : undefined;
  const end = endTime ? instantInZone(endDate, endTime, plan.timeZone) : undefined;
  const seconds = readSeconds(row, plan, start, end);
  if (typeof seconds === "string") return seconds;
  const texts = { startText: `${date} ${startTime ?? ""}`, endText: endTime ? `${endDate} ${endTime}` : "" };
  return { date, ...(start && { start }), seconds, ...texts };
}

function readEndDate(
  text: string,
  plan: ReadingPlan,
  date: string,
  startTime: string | null,
  endTime: string | null,
): string | null {
  if (text !== "") return parseDate(text, plan.dateOrder);
  return startTime && endTime && endTime < startTime ? nextDay(date) : date;
}

/** The duration column where the row has one, else elapsed time: across a clock change too (domain rule 6). */
function readSeconds(row: RawRow, plan: ReadingPlan, start?: string, end?: string): Decimal | string {
  const text = cellOf(row, plan.mapping, "duration").trim();
  if (text !== "") return parseDurationSeconds(text, plan.signs.duration) ?? unreadable("duration", text);
  if (!start || !end) return "It has neither a duration nor a start and an end.";
  return new Decimal(Date.parse(end) - Date.parse(start)).div(1000);
}

function unreadable(what: string, text: string): string {
  if (text === "") return `It has no ${what}.`;
  return `Its ${what} “${text.slice(0, 40)}” cannot be read.`;
}
