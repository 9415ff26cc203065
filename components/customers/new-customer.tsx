"use client";

import { Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { paths } from "@/lib/paths";
import { CustomerForm, type CustomerFormProps } from "./customer-form";

type NewCustomerProps = Pick<CustomerFormProps, "action" | "options"> & {
  slug: string;
  disabledReason: string | null;
};

/** The button that adds a customer and opens its page. */
export function NewCustomer({ slug, disabledReason, ...form }: NewCustomerProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="primary"
        icon={<Plus aria-hidden />}
        disabledReason={disabledReason}
        onClick={() => setOpen(true)}
      >
        New customer
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title="New customer" size="lg">
        <CustomerForm
          {...form}
          onCancel={() => setOpen(false)}
          onSaved={(id, name) => {
            toast.success(`${name} added`);
            setOpen(false);
            router.push(paths.customer(slug, id));
          }}
        />
      </Dialog>
    </>
  );
}
