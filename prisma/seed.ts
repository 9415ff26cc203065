import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { disconnect } from "@/server/db";
import { env } from "@/server/env";
import { furnish } from "./demo/firm";
import { makeInvoices } from "./demo/invoices";
import { openFirm, type Person } from "./demo/people";
import { logTime } from "./demo/time";

/** The first of each role: what the start prints and the demo's sign-in buttons use. */
function signIns(people: Person[]) {
  return ["OWNER", "ADMIN", "MEMBER"].flatMap((role) => {
    const person = people.find((each) => each.role === role);
    return person ? [{ role, name: person.name, email: person.email, password: person.password }] : [];
  });
}

// The demo firm is made by calling the verbs, at one fixed instant: this morning.
const now = new Date();
const people = await openFirm(now);
console.log("demo: the firm and its five people");
const furnished = await furnish(people);
console.log("demo: customers, projects and rates");
const entries = await logTime(people, furnished.projects);
console.log(`demo: ${entries.length} time entries`);
await makeInvoices(people, furnished, entries);
console.log("demo: invoices in every state");

mkdirSync(env().DATA_DIR, { recursive: true });
writeFileSync(
  join(env().DATA_DIR, "demo-sign-ins.json"),
  JSON.stringify(signIns(Object.values(people)), null, 2),
  {
    mode: 0o600,
  },
);
await disconnect();
