import { Card } from "@/components/ui/card";
import { Skeleton, SkeletonRows } from "@/components/ui/skeleton";

/** The shape of a page that is on its way; nothing of it shows within 200 ms. */
export default function Loading() {
  return (
    <>
      <Skeleton className="h-7 w-48" />
      <Card flush className="animate-late">
        <SkeletonRows rows={8} />
      </Card>
    </>
  );
}
