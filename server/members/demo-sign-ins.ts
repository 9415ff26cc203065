import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { env } from "../env";

const demoSignIns = z.array(
  z.object({
    role: z.enum(["OWNER", "ADMIN", "MEMBER"]),
    name: z.string(),
    email: z.string(),
    password: z.string(),
  }),
);

export type DemoSignIn = z.infer<typeof demoSignIns>[number];

/** The sign-ins of the demo firm, one a role; none unless demo mode was asked for. */
export async function readDemoSignIns(): Promise<DemoSignIn[]> {
  if (env().DOCKET_DEMO !== "1") return [];
  const text = await readFile(join(env().DATA_DIR, "demo-sign-ins.json"), "utf8").catch(() => "[]");
  return demoSignIns.parse(JSON.parse(text));
}
