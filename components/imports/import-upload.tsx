"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Combobox } from "@/components/ui/combobox";
import { Field } from "@/components/ui/field";
import { FileDrop } from "@/components/ui/file-drop";
import { maxImportBytes, type PreviewImportInput } from "@/lib/imports/schema";
import { paths } from "@/lib/paths";
import type { Result } from "@/lib/result";

type ImportUploadProps = {
  slug: string;
  /** The firm's zone: the first choice. */
  timeZone: string;
  timeZones: readonly string[];
  upload: (input: PreviewImportInput) => Promise<Result<{ batchId: string }>>;
};

/** Takes one file in to look at it; nothing is imported yet. */
export function ImportUpload({ slug, timeZone, timeZones, upload }: ImportUploadProps) {
  const t = useTranslations("imports.importUpload");
  const router = useRouter();
  const [zone, setZone] = useState(timeZone);
  const [pending, setPending] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);

  const read = async (file: File) => {
    setError(null);
    if (file.size > maxImportBytes) {
      setError(t("theFileIsLargerThan"));
      return;
    }
    setPending(t("reading", { name: file.name }));
    const problem = await send(file);
    if (!problem) return;
    setError(problem);
    setPending(null);
  };

  const send = async (file: File): Promise<string | null> => {
    try {
      const contentBase64 = await toBase64(file);
      const result = await upload({ fileName: file.name, contentBase64, timeZone: zone });
      if (!result.ok) return result.message;
      router.push(paths.timeImportBatch(slug, result.value.batchId));
      return null;
    } catch {
      return t("theFileDidNotReach");
    }
  };

  return (
    <div className="grid gap-5 lg:grid-cols-[1fr_18rem]">
      <FileDrop
        label={t("dropACsvFileHere")}
        hint={t("upTo10MbDelimiter")}
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        onFile={(file) => void read(file)}
        pending={pending}
        error={error}
      />
      <Field label={t("timeZoneOfTheFile")} hint={t("theZoneYourTimeTracker")}>
        {(aria) => (
          <Combobox
            {...aria}
            value={zone}
            onValueChange={(value) => value && setZone(value)}
            options={timeZones.map((name) => ({ value: name, label: name.replaceAll("_", " ") }))}
          />
        )}
      </Field>
    </div>
  );
}

async function toBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  return btoa(parts.join(""));
}
