import { describe, expect, it } from "vitest";
import { detectFormat } from "@/lib/imports/formats";

const detect = (headings: string) => detectFormat(headings.split("|"));

describe("knowing a source by its headings", () => {
  it.each([
    ["toggl", "Amount ()|Tags|Duration|Project|Start date|Start time|End date|End time|User"],
    ["toggl", "Email|Project|Start date|Duration"],
    ["toggl", "Description|Member|Project|Client|Start date|Start time|Stop date|Stop time|Duration|Tags"],
    [
      "toggl",
      "Benutzer|E-Mail|Kunde|Projekt|Aufgabe|Beschreibung|Abrechenbar|Startdatum|Startzeit|Enddatum|Endzeit|Dauer|Tags|Betrag (EUR)",
    ],
    [
      "toggl",
      "Utilisateur|E-mail|Client|Projet|Tâche|Description|Facturable|Date de début|Heure de début|Date de fin|Heure de fin|Durée|Tags|Montant (EUR)",
    ],
    ["toggl", "User|Email|Project|Start date|Start time|End date|End time"],
    ["clockify", "User|Email|Project|Start Date|Start Time|End Date|End Time"],
    ["clockify", "PROJECT|CLIENT|USER|START DATE|DURATION (DECIMAL)"],
    [
      "clockify",
      "Projekt|Kunde|Beschreibung|Aufgabe|Benutzer|Gruppe|E-Mail|Tags|Abrechenbar|Startdatum|Startzeit|Enddatum|Endzeit|Dauer (h)|Dauer (dezimal)",
    ],
    ["harvest", "Date|Client|Project|Task|Notes|Hours|First Name|Last Name"],
    ["harvest", "Datum|Kunde|Projekt|Projektcode|Aufgabe|Notizen|Stunden|Abrechenbar?|Vorname|Nachname"],
    ["kimai", "Date|From|To|Duration|User|Customer|Project|Activity|Description|Billable"],
    [
      "kimai",
      "Datum|Beginn|Ende|Dauer|Währung|Preis|Name|Benutzer|Kunde|Projekt|Tätigkeit|Beschreibung|Abrechenbar|Schlagworte",
    ],
    ["generic", "end|start|project|user_email"],
  ])("%s: %s", (format, headings) => {
    expect(detect(headings).format).toBe(format);
  });

  it("finds the currency in any heading of money", () => {
    expect(detect("User|Project|Start date|Duration|Amount (CHF)").currency).toBe("CHF");
    expect(detect("User|Project|Start Date|Duration (h)|Billable Rate (USD)").currency).toBe("USD");
    expect(detect("User|Project|Start date|Duration|Amount ()").currency).toBeNull();
    expect(detect("User|Project|Start date|Duration|Amount (€)").currency).toBe("EUR");
  });

  it("prefers exact durations to rounded hours, whichever stands first", () => {
    expect(detect("Duration (decimal)|Duration (h)|User|Project|Start Date").columns.duration).toBe(1);
  });

  it.each([
    [
      "User|Email|Client|Start date|Start time|End date|End time|Duration",
      "This looks like a Toggl Track export, but has no column for the project; export it again with that.",
    ],
    [
      "User|Email|Client|Project|Description|Start time|End time|Duration",
      "This looks like a Toggl Track export, but has no column for the start date; export it again with that.",
    ],
    [
      "Date|Client|Project|Task|Notes|First Name|Last Name",
      "This looks like a Harvest export, but has no column for the hours; export it again with that.",
    ],
    [
      "description|billable|client|project|tags|start",
      "This looks like our generic format, but has no column for the person (user_name or user_email) and the end (or duration); export it again with that.",
    ],
  ])("names what is missing in %s", (headings, message) => {
    expect(() => detect(headings)).toThrow(message);
  });

  it.each([
    "Project|Client|Duration|Amount (EUR)",
    "Project|Description|Time (h)|Time (decimal)|Amount (USD)",
    "Client|Project|Total Hours|Billable Hours",
    "Kunde|Projekt|Dauer",
    "First Name|Last Name|Hours",
  ])("says that %s is a summary without dates", (headings) => {
    expect(() => detect(headings)).toThrow(/^This is a summary without dates; export the detailed report/);
  });

  it.each([
    [
      "Issue Key|Issue summary|Hours|Work date|Username",
      /^This is a Jira or Tempo worklog export, which cannot be imported; use a detailed export/,
    ],
    ["*ContactName|EmailAddress|*InvoiceNumber", /^This is a Xero invoice file/],
    ["EXTF|700|21|Buchungsstapel", /^This is a DATEV booking file/],
    [
      "Employee|Clock in|Clock out",
      /^The headings \(“Employee”, “Clock in”, “Clock out”\) are not those of a known time export; use a detailed export from Toggl Track, Harvest, Clockify or Kimai/,
    ],
  ])("says of another tool's file with %s so", (headings, message) => {
    expect(() => detect(headings)).toThrow(message);
  });
});
