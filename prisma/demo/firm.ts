import { memberIdOf } from "@/server/ctx";
import { saveCustomer } from "@/server/customers/save-customer";
import { addTaxRate } from "@/server/firm/add-tax-rate";
import { saveFirmDetails } from "@/server/firm/save-details";
import { setDefaultTaxRate } from "@/server/firm/set-default-tax-rate";
import { saveProject } from "@/server/projects/save-project";
import { saveTask } from "@/server/projects/save-task";
import { setProjectMember } from "@/server/projects/set-project-member";
import { saveRate } from "@/server/rates/save-rate";
import type { People } from "./people";

export interface DemoProject {
  id: string;
  customer: "ostheim" | "elan" | "quillfeather" | null;
  currency: string;
  tasks: string[];
}

export interface Furnished {
  customers: Record<"ostheim" | "elan" | "quillfeather", string>;
  projects: DemoProject[];
}

const details = {
  version: 1,
  name: "Lindqvist & Partner",
  legalName: "Lindqvist & Partner Partnerschaft mbB",
  address: "Lindenstraße 4\n10969 Berlin",
  country: "DE",
  registeredForTax: true,
  taxId: "DE123456788",
  registration: "Amtsgericht Charlottenburg, PR 1234 B",
  email: "office@lindqvist.example",
  phone: "+49 30 5550 100",
  website: "https://lindqvist.example",
  paymentInstructions: "IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX. Please quote the invoice number.",
};

const always = { validFrom: null, validTo: null };

/** Gives the demo firm its own details, tax rates, customers, projects, tasks, team and hourly rates. */
export async function furnish(people: People): Promise<Furnished> {
  const { ctx } = people.hanna;
  await saveFirmDetails(ctx, details);
  const vat = await addTaxRate(ctx, { name: "VAT 19 %", category: "S", rate: "19", reason: "", ...always });
  const reverse = await addTaxRate(ctx, {
    ...always,
    name: "Reverse charge",
    category: "AE",
    rate: "0",
    reason: "Reverse charge: the recipient owes the tax (Article 196, Directive 2006/112/EC).",
  });
  const outside = await addTaxRate(ctx, {
    ...always,
    name: "Outside the EU",
    category: "O",
    rate: "0",
    reason: "Not taxable in Germany: the service is supplied where the customer is.",
  });
  await setDefaultTaxRate(ctx, { taxRateId: vat.id });
  const customers = await addCustomers(people, { vat: vat.id, reverse: reverse.id, outside: outside.id });
  const projects = await addProjects(people, customers);
  await addRates(people, customers);
  return { customers, projects };
}

async function addCustomers(people: People, rates: Record<"vat" | "reverse" | "outside", string>) {
  const add = async (
    customer: Partial<Parameters<typeof saveCustomer>[1]> & { name: string; currency: string },
  ) => {
    const blank = {
      contactName: "",
      email: "",
      address: "",
      country: "",
      taxId: "",
      language: "en",
      terms: "",
    } as const;
    const { id } = await saveCustomer(people.hanna.ctx, {
      ...blank,
      defaultTaxRateId: "",
      notes: "",
      ...customer,
    });
    return id;
  };
  return {
    ostheim: await add({
      name: "Straßenbau Ostheim GmbH",
      contactName: "Petra Ostheim",
      email: "rechnung@ostheim.example",
      address: "Hafenweg 9\n20457 Hamburg",
      country: "DE",
      currency: "EUR",
      language: "de",
      terms: "NET 14",
      defaultTaxRateId: rates.vat,
    }),
    elan: await add({
      name: "Élan & Rivière SARL",
      contactName: "Luc Rivière",
      email: "compta@elan.example",
      address: "12 quai des Chartrons\n33000 Bordeaux",
      country: "FR",
      taxId: "FR40303265045",
      currency: "EUR",
      terms: "NET 14",
      defaultTaxRateId: rates.reverse,
    }),
    quillfeather: await add({
      name: "Quillfeather Press LLC",
      contactName: "Grace Abbott",
      email: "accounts@quillfeather.example",
      address: "48 Mercer Street\nNew York, NY 10013",
      country: "US",
      currency: "USD",
      terms: "NET 30",
      defaultTaxRateId: rates.outside,
    }),
  };
}

async function addProjects(people: People, customers: Furnished["customers"]): Promise<DemoProject[]> {
  const { ctx } = people.hanna;
  const plans = [
    {
      name: "Baustellen-App",
      customer: "ostheim",
      currency: "EUR",
      tasks: ["Concept", "Development", "Testing"],
      lead: "mira",
    },
    {
      name: "Tender portal",
      customer: "ostheim",
      currency: "EUR",
      tasks: ["Research", "Design"],
      lead: "jonas",
    },
    {
      name: "Brand identity",
      customer: "elan",
      currency: "EUR",
      tasks: ["Workshops", "Design"],
      lead: "mira",
    },
    {
      name: "Spring catalogue",
      customer: "quillfeather",
      currency: "USD",
      tasks: ["Layout", "Proofreading"],
      lead: "jonas",
    },
    { name: "Office", customer: null, currency: "EUR", tasks: ["Meetings"], lead: "jonas" },
  ] as const;
  const projects: DemoProject[] = [];
  for (const plan of plans) {
    const customerId = plan.customer ? customers[plan.customer] : "";
    const { id } = await saveProject(ctx, {
      customerId,
      name: plan.name,
      code: "",
      currency: "",
      budgetHours: "",
      budgetAmount: "",
    });
    const tasks: string[] = [];
    for (const name of plan.tasks)
      tasks.push((await saveTask(ctx, { projectId: id, name, billable: plan.customer !== null })).id);
    const memberId = memberIdOf(people[plan.lead].ctx) ?? "";
    await setProjectMember(ctx, { projectId: id, memberId, role: "LEAD" });
    for (const key of ["tomas", "aiko"] as const)
      await setProjectMember(ctx, {
        projectId: id,
        memberId: memberIdOf(people[key].ctx) ?? "",
        role: "CONTRIBUTOR",
      });
    projects.push({ id, customer: plan.customer, currency: plan.currency, tasks });
  }
  return projects;
}

async function addRates(people: People, customers: Furnished["customers"]): Promise<void> {
  const { ctx } = people.hanna;
  const effectiveFrom = `${ctx.now.getUTCFullYear() - 1}-01-01`;
  const every = { projectId: null, customerId: null, memberId: null, effectiveFrom };
  const hanna = memberIdOf(ctx);
  await saveRate(ctx, { ...every, currency: "EUR", billRate: "110", costRate: "62" });
  await saveRate(ctx, { ...every, currency: "USD", billRate: "125", costRate: "70" });
  await saveRate(ctx, { ...every, memberId: hanna, currency: "EUR", billRate: "165", costRate: "95" });
  await saveRate(ctx, {
    ...every,
    customerId: customers.quillfeather,
    currency: "USD",
    billRate: "140",
    costRate: null,
  });
}
