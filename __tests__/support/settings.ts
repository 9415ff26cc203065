import { newId } from "@/server/ctx";
import { inTenant, type Prisma, toDbDate } from "@/server/db";
import type { Books } from "./books";

type Settings = Prisma.FirmSettingsUncheckedUpdateInput;

/** Sets columns of the firm's settings, past their form. */
export const setFirm = ({ firm }: Pick<Books, "firm">, data: Settings) =>
  inTenant(firm, (tx) => tx.firmSettings.update({ where: { tenantId: firm.tenantId }, data }));

type Rate = {
  name: string;
  category: string;
  rate: string;
  reason?: string;
  validFrom?: string;
  validTo?: string;
};

/** Adds a tax rate, past its form. Returns its id. */
export async function addRate({ firm }: Pick<Books, "firm">, rate: Rate): Promise<string> {
  const { validFrom, validTo, ...columns } = rate;
  const id = newId();
  const dates = { validFrom: validFrom && toDbDate(validFrom), validTo: validTo && toDbDate(validTo) };
  await inTenant(firm, (tx) =>
    tx.taxRate.create({ data: { tenantId: firm.tenantId, id, ...columns, ...dates } }),
  );
  return id;
}
