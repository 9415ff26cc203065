import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export default function NotFound() {
  return (
    <main className="grid min-h-[70dvh] place-items-center">
      <EmptyState
        icon={<SearchX aria-hidden />}
        title="This page does not exist"
        text="The address may be mistyped, the thing may have been deleted, or it belongs to a firm you are not a member of."
        action={
          <LinkButton href={paths.home()} variant="primary">
            Go to the start
          </LinkButton>
        }
      />
    </main>
  );
}
