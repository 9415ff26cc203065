"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useOpenByAddress } from "@/components/ui/use-open-by-address";
import { paths } from "@/lib/paths";
import { CustomerForm, type CustomerFormProps } from "./customer-form";

type NewCustomerProps = Pick<CustomerFormProps, "action" | "options"> & {
  slug: string;
  disabledReason: string | null;
};

/** The button that adds a customer and opens its page. */
export function NewCustomer({ slug, disabledReason, ...form }: NewCustomerProps) {
  const t = useTranslations("customers.newCustomer");
  const router = useRouter();
  const [open, setOpen] = useOpenByAddress();
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        {t("newCustomer")}
      </Button>
      <Dialog
        open={open && disabledReason === null}
        onOpenChange={setOpen}
        title={t("newCustomer")}
        size="lg"
      >
        <CustomerForm
          {...form}
          onCancel={() => setOpen(false)}
          onSaved={async (id, name) => {
            toast.success(t("added", { name }));
            await setOpen(false);
            router.push(paths.customer(slug, id));
          }}
        />
      </Dialog>
    </>
  );
}
