import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export default function NotFound() {
  const t = useTranslations("common.notFound");
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t("thisPageDoesNotExist")}
        text={t("theAddressMayBeMistyped")}
        action={
          <LinkButton href={paths.home()} variant="primary">
            {t("goToTheStart")}
          </LinkButton>
        }
      />
    </main>
  );
}
