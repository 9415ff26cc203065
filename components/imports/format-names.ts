import type { ImportFormat } from "@/lib/imports/format-columns";

/** What people call the sources of time. */
export const formatNames: Record<ImportFormat, string> = {
  toggl: "Toggl Track",
  harvest: "Harvest",
  clockify: "Clockify",
  kimai: "Kimai",
  generic: "CSV",
};
