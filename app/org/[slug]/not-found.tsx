import { SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { paths } from "@/lib/paths";

export default function NotFound() {
  return (
    <EmptyState
      icon={<SearchX aria-hidden />}
      title="This page does not exist"
      text="The address may be mistyped, the thing may have been deleted, or it is not for your eyes."
      action={
        <LinkButton href={paths.home()} variant="primary">
          Go to the start
        </LinkButton>
      }
    />
  );
}
