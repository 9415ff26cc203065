/** The five sources that are understood. */
export const importFormats = ["toggl", "harvest", "clockify", "kimai", "generic"] as const;
export type ImportFormat = (typeof importFormats)[number];

export type ImportField =
  | "client"
  | "project"
  | "task"
  | "description"
  | "person"
  | "login"
  | "firstName"
  | "lastName"
  | "email"
  | "billable"
  | "invoiced"
  | "invoiceId"
  | "tags"
  | "date"
  | "startTime"
  | "endDate"
  | "endTime"
  | "start"
  | "end"
  | "duration"
  | "rate"
  | "amount"
  | "currency"
  | "other";

/** What a format needs: one of `anyOf`, each a set of fields that suffices. */
export type Requirement = { label: string; anyOf: ImportField[][] };

export type FormatColumns = {
  name: string;
  /** Headings of each field as the tool writes them: English, German, French, Spanish. */
  fields: Partial<Record<ImportField, string[]>>;
  required: Requirement[];
  /** Fields of which one must be there, so that a like file of another tool is not taken for this one. */
  telling: ImportField[];
};

const project: Requirement = { label: "the project", anyOf: [["project"]] };
const length: Requirement = {
  label: "the duration (or start and end time)",
  anyOf: [["duration"], ["startTime", "endTime"]],
};

const shared = {
  client: ["Client", "Kunde", "Cliente"],
  project: ["Project", "Projekt", "Projet", "Proyecto"],
  task: ["Task", "Aufgabe", "Tâche", "Tarea"],
  description: ["Description", "Beschreibung", "Descripción"],
  email: [
    "Email",
    "E-Mail",
    "User email",
    "E-mail address",
    "E-Mail-Adresse",
    "Correo electrónico",
    "Courriel",
  ],
  billable: ["Billable", "Abrechenbar", "Verrechenbar", "Facturable"],
  tags: ["Tags", "Tag", "Schlagwörter", "Étiquettes", "Etiquetas"],
  startTime: ["Start time", "Startzeit", "Heure de début", "Hora de inicio"],
  currency: ["Currency", "Währung", "Devise", "Moneda"],
  invoiced: ["Invoiced", "In Rechnung gestellt", "Abgerechnet", "Facturé", "Facturado"],
} satisfies Partial<Record<ImportField, string[]>>;

const toggl: FormatColumns = {
  name: "Toggl Track",
  fields: {
    ...shared,
    person: [
      "User",
      "Member",
      "Benutzer",
      "Nutzer",
      "Mitglied",
      "Utilisateur",
      "Membre",
      "Usuario",
      "Miembro",
    ],
    date: ["Start date", "Startdatum", "Date de début", "Fecha de inicio"],
    endDate: ["End date", "Stop date", "Enddatum", "Date de fin", "Fecha de fin", "Fecha de finalización"],
    endTime: ["End time", "Stop time", "Endzeit", "Heure de fin", "Hora de fin", "Hora de finalización"],
    duration: ["Duration", "Dauer", "Durée", "Duración"],
    amount: ["Amount", "Betrag", "Montant", "Importe"],
    rate: ["Hourly rate", "Stundensatz"],
  },
  required: [
    project,
    { label: "the person (User or Email)", anyOf: [["person"], ["email"]] },
    { label: "the start date", anyOf: [["date"]] },
    length,
  ],
  telling: ["date", "startTime"],
};

const clockify: FormatColumns = {
  name: "Clockify",
  fields: {
    ...shared,
    person: ["User", "Benutzer", "Utilisateur", "Usuario"],
    date: ["Start Date", "Startdatum", "Date de début", "Fecha de inicio"],
    startTime: ["Start Time", "Startzeit", "Heure de début", "Hora de inicio"],
    endDate: ["End Date", "Enddatum", "Date de fin", "Fecha de fin", "Fecha de finalización"],
    endTime: ["End Time", "Endzeit", "Heure de fin", "Hora de fin", "Hora de finalización"],
    duration: [
      "Duration (h)",
      "Dauer (h)",
      "Durée (h)",
      "Duración (h)",
      "Duration (decimal)",
      "Dauer (dezimal)",
      "Durée (décimale)",
      "Duración (decimal)",
    ],
    rate: ["Billable Rate", "Abrechenbarer Satz", "Abrechnungssatz", "Taux facturable", "Tarifa facturable"],
    amount: ["Billable Amount", "Abrechenbarer Betrag", "Montant facturable", "Importe facturable"],
    invoiceId: ["Invoice ID", "Rechnungs-ID"],
    other: ["Group", "Gruppe", "Groupe", "Grupo"],
  },
  required: toggl.required,
  telling: ["date", "startTime"],
};

const harvest: FormatColumns = {
  name: "Harvest",
  fields: {
    ...shared,
    description: ["Notes", "Notizen", "Notas"],
    date: ["Date", "Datum", "Fecha"],
    duration: ["Hours", "Stunden", "Heures", "Horas"],
    firstName: ["First Name", "Vorname", "Prénom", "Nombre"],
    lastName: ["Last Name", "Nachname", "Nom", "Nom de famille", "Apellido", "Apellidos"],
    email: ["Email", "E-Mail"],
    invoiced: ["Invoiced?", ...shared.invoiced],
    rate: ["Billable Rate", "Abrechenbarer Satz", "Stundensatz", "Taux facturable", "Tarifa facturable"],
    amount: ["Billable Amount", "Abrechenbarer Betrag", "Montant facturable", "Importe facturable"],
    other: [
      "Project Code",
      "Approved?",
      "Roles",
      "Employee?",
      "Cost Rate",
      "Cost Amount",
      "External Reference URL",
    ],
  },
  required: [
    project,
    { label: "the date", anyOf: [["date"]] },
    { label: "the hours", anyOf: [["duration"]] },
    { label: "the person (First Name and Last Name)", anyOf: [["firstName"], ["lastName"], ["email"]] },
  ],
  telling: ["firstName", "lastName"],
};

const kimai: FormatColumns = {
  name: "Kimai",
  fields: {
    ...shared,
    client: ["Customer", "Kunde", "Client", "Cliente"],
    task: ["Activity", "Tätigkeit", "Activité", "Actividad"],
    person: ["Name", "Nom", "Nombre"],
    login: ["User", "Username", "Benutzer", "Benutzername", "Utilisateur", "Usuario"],
    tags: ["Tags", "Schlagworte", "Schlagwörter", "Étiquettes", "Mots-clés", "Etiquetas"],
    date: ["Date", "Datum", "Fecha"],
    startTime: ["From", "Begin", "Start", "Von", "Beginn", "De", "Début", "Desde", "Inicio"],
    endTime: ["To", "End", "Bis", "Ende", "À", "Fin", "Hasta"],
    duration: ["Duration", "Dauer", "Durée", "Duración"],
    rate: ["Hourly price", "Hourly rate", "Stundenpreis", "Stundensatz", "Stundenlohn"],
    amount: ["Price", "Rate", "Total price", "Preis", "Gesamtpreis", "Lohn", "Prix", "Precio"],
    other: [
      "Internal price",
      "Interner Preis",
      "Fixed price",
      "Festpreis",
      "Staff number",
      "Personalnummer",
      "Exported",
    ],
  },
  required: [
    project,
    { label: "the person (Name or User)", anyOf: [["person"], ["login"], ["email"]] },
    { label: "the date", anyOf: [["date"]] },
    length,
  ],
  telling: ["task", "endTime"],
};

const generic: FormatColumns = {
  name: "generic",
  fields: {
    client: ["client"],
    project: ["project"],
    task: ["task"],
    description: ["description"],
    person: ["user_name"],
    email: ["user_email"],
    billable: ["billable"],
    invoiced: ["invoiced"],
    tags: ["tags"],
    start: ["start"],
    end: ["end"],
    duration: ["duration"],
    rate: ["rate"],
    amount: ["amount"],
    currency: ["currency"],
  },
  required: [
    project,
    { label: "the person (user_name or user_email)", anyOf: [["person"], ["email"]] },
    { label: "the start", anyOf: [["start"]] },
    { label: "the end (or duration)", anyOf: [["end"], ["duration"]] },
  ],
  telling: ["start"],
};

/** The sources and the headings by which each is known. */
export const formatColumns: Record<ImportFormat, FormatColumns> = {
  toggl,
  harvest,
  clockify,
  kimai,
  generic,
};
