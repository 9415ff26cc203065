import type { Result } from "@/lib/result";
import type { RowWork } from "@/lib/time/timesheet";
import type { CopiedWeek } from "@/server/time/copy-week";

type RowOfWeek = RowWork & { week: string; memberId?: string };

/** What can be done with the rows of a week. */
export type RowActions = {
  keep: (input: RowOfWeek) => Promise<Result<unknown>>;
  drop: (input: RowOfWeek) => Promise<Result<unknown>>;
};

/** Brings the rows of the week before into this one. */
export type CopyAction = (input: {
  week: string;
  memberId?: string;
  withHours: boolean;
}) => Promise<Result<CopiedWeek>>;
