import type { ImportRow } from "@/lib/imports/row";
import { type Ctx, newId } from "../ctx";
import type { Tx } from "../db";

interface Named {
  id: string;
  name: string;
}

/** The firm's customers, projects, tasks and people, found as a file names them: by name, people by e-mail first. */
export interface Directory {
  customers: Map<string, Named & { currency: string }>;
  projects: Map<string, Named & { customerId: string | null; currency: string | null }>;
  tasks: Map<string, Named & { projectId: string }>;
  people: Map<string, Named>;
}

/** What a file needs that the firm does not have yet. */
export interface Missing {
  customers: { name: string; currency: string }[];
  projects: { client: string | null; name: string }[];
  tasks: { client: string | null; project: string; name: string }[];
  people: { name: string; email: string | null }[];
}

const fold = (text: string) => text.trim().toLowerCase();
export const customerKey = (name: string) => fold(name);
export const projectKey = (client: string | null, name: string) =>
  JSON.stringify([client && fold(client), fold(name)]);
export const taskKey = (projectId: string, name: string) => JSON.stringify([projectId, fold(name)]);
const emailKey = (email: string) => `@${fold(email)}`;

/** Whoever a row names: by e-mail where it has one, else by name. */
export function findPerson(directory: Directory, person: ImportRow["person"]): Named | undefined {
  return (
    (person.email ? directory.people.get(emailKey(person.email)) : undefined) ??
    directory.people.get(fold(person.name))
  );
}

/** Loads the directory in four queries, whatever the size of the file. */
export async function loadDirectory(tx: Tx, ctx: Ctx): Promise<Directory> {
  const where = { tenantId: ctx.tenantId, archivedAt: null };
  const customers = await tx.customer.findMany({ where, select: { id: true, name: true, currency: true } });
  const projects = await tx.project.findMany({
    where,
    select: { id: true, name: true, customerId: true, currency: true },
  });
  const tasks = await tx.task.findMany({ where, select: { id: true, name: true, projectId: true } });
  const members = await tx.membership.findMany({
    where: { organizationId: ctx.tenantId },
    select: { id: true, name: true, email: true },
    orderBy: { id: "desc" },
  });
  const nameOf = new Map(customers.map((customer) => [customer.id, customer.name]));
  return {
    customers: new Map(customers.map((customer) => [customerKey(customer.name), customer])),
    projects: new Map(
      projects
        .filter((project) => project.customerId === null || nameOf.has(project.customerId))
        .map((project) => [
          projectKey(project.customerId ? (nameOf.get(project.customerId) ?? null) : null, project.name),
          project,
        ]),
    ),
    tasks: new Map(tasks.map((task) => [taskKey(task.projectId, task.name), task])),
    people: new Map(
      members.flatMap((member) => [
        [fold(member.name), member] as const,
        ...(member.email ? [[emailKey(member.email), member] as const] : []),
      ]),
    ),
  };
}

/** What the rows name that the directory does not know, each once, in the order of the file. */
export function findMissing(directory: Directory, rows: ImportRow[], firmCurrency: string): Missing {
  const customers = new Map<string, Missing["customers"][number]>();
  const projects = new Map<string, Missing["projects"][number]>();
  const tasks = new Map<string, Missing["tasks"][number]>();
  const people = new Map<string, Missing["people"][number]>();
  for (const row of rows) {
    if (
      row.client !== null &&
      !directory.customers.has(customerKey(row.client)) &&
      !customers.has(customerKey(row.client))
    ) {
      customers.set(customerKey(row.client), { name: row.client, currency: row.currency ?? firmCurrency });
    }
    const key = projectKey(row.client, row.project);
    const project = directory.projects.get(key);
    if (!project && !projects.has(key)) projects.set(key, { client: row.client, name: row.project });
    if (row.task !== null && !(project && directory.tasks.has(taskKey(project.id, row.task)))) {
      const missing = taskKey(key, row.task);
      if (!tasks.has(missing))
        tasks.set(missing, { client: row.client, project: row.project, name: row.task });
    }
    if (!findPerson(directory, row.person)) {
      const missing = row.person.email ? emailKey(row.person.email) : fold(row.person.name);
      if (!people.has(missing)) people.set(missing, row.person);
    }
  }
  return {
    customers: [...customers.values()],
    projects: [...projects.values()],
    tasks: [...tasks.values()],
    people: [...people.values()],
  };
}

/** Creates what is missing, with one statement a kind, and adds it to the directory. */
export async function createMissing(tx: Tx, ctx: Ctx, directory: Directory, missing: Missing): Promise<void> {
  const { tenantId } = ctx;
  const customers = missing.customers.map((customer) => ({
    ...customer,
    tenantId,
    id: newId(),
    createdAt: ctx.now,
  }));
  await tx.customer.createMany({ data: customers });
  for (const customer of customers) directory.customers.set(customerKey(customer.name), customer);

  const projects = missing.projects.map(({ client, name }) => ({
    key: projectKey(client, name),
    row: {
      tenantId,
      id: newId(),
      name,
      customerId: client === null ? null : (directory.customers.get(customerKey(client))?.id ?? null),
      createdAt: ctx.now,
    },
  }));
  await tx.project.createMany({ data: projects.map((project) => project.row) });
  for (const { key, row } of projects) directory.projects.set(key, { ...row, currency: null });

  const tasks = missing.tasks.flatMap(({ client, project, name }) => {
    const projectId = directory.projects.get(projectKey(client, project))?.id;
    return projectId ? [{ tenantId, id: newId(), projectId, name, createdAt: ctx.now }] : [];
  });
  await tx.task.createMany({ data: tasks });
  for (const task of tasks) directory.tasks.set(taskKey(task.projectId, task.name), task);

  const people = missing.people.map((person) => ({
    organizationId: tenantId,
    id: newId(),
    name: person.name,
    email: person.email?.toLowerCase() ?? null,
    role: "MEMBER",
    createdAt: ctx.now,
  }));
  await tx.membership.createMany({ data: people });
  for (const person of people) {
    if (person.email) directory.people.set(emailKey(person.email), person);
    if (!directory.people.has(fold(person.name))) directory.people.set(fold(person.name), person);
  }
}
