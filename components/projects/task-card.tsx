"use client";

import { Archive, ArchiveRestore, Ellipsis, Pencil, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { DropdownMenu, MenuItem } from "@/components/ui/dropdown-menu";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import type { OneTaskInput } from "@/lib/projects/schema";
import type { Result } from "@/lib/result";
import type { TaskRow } from "@/server/projects/read-project";
import { TaskForm, type TaskFormProps } from "./task-form";

type TaskCardProps = {
  projectId: string;
  tasks: TaskRow[];
  /** Why this person may not change them now; null when they may. */
  disabledReason: string | null;
  actions: {
    save: TaskFormProps["action"];
    archive: (input: OneTaskInput) => Promise<Result<void>>;
    restore: (input: OneTaskInput) => Promise<Result<void>>;
  };
};

/** What people choose from when they log time on a project. */
export function TaskCard({ projectId, tasks, disabledReason, actions }: TaskCardProps) {
  const t = useTranslations("projects.taskCard");
  const [open, setOpen] = useState<TaskRow | "new" | null>(null);
  const close = () => setOpen(null);
  const toggle = async (task: TaskRow) => {
    const act = task.isArchived ? actions.restore : actions.archive;
    const result = await act({ projectId, taskId: task.id });
    if (!result.ok) toast.error(result.message);
    else
      toast.success(
        task.isArchived ? t("isBack", { name: task.name }) : t("isArchived", { name: task.name }),
      );
  };
  return (
    <Card
      flush
      title={t("tasks")}
      actions={
        <Button
          size="sm"
          icon={<Plus aria-hidden />}
          disabledReason={disabledReason}
          onClick={() => setOpen("new")}
        >
          {t("addTask")}
        </Button>
      }
    >
      {tasks.length === 0 && <EmptyState title={t("noTasks")} text={t("timeCanBeLoggedWithout")} />}
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li key={task.id} className="flex min-h-11 items-center gap-3 px-4 py-1.5">
            <span
              className={
                task.isArchived ? "min-w-0 flex-1 break-words text-muted" : "min-w-0 flex-1 break-words"
              }
            >
              {task.name}
            </span>
            {task.isArchived && <Badge>{t("archived")}</Badge>}
            {!task.billable && <Badge>{t("nonBillable")}</Badge>}
            <TaskMenu
              task={task}
              disabledReason={disabledReason}
              onEdit={() => setOpen(task)}
              onToggle={() => void toggle(task)}
            />
          </li>
        ))}
      </ul>
      <Dialog
        open={open !== null}
        onOpenChange={close}
        size="sm"
        title={open && open !== "new" ? t("edit", { name: open.name }) : t("addATask")}
      >
        <TaskForm
          action={actions.save}
          projectId={projectId}
          task={open && open !== "new" ? open : undefined}
          onDone={close}
        />
      </Dialog>
    </Card>
  );
}

type TaskMenuProps = {
  task: TaskRow;
  disabledReason: string | null;
  onEdit: () => void;
  onToggle: () => void;
};

function TaskMenu({ task, disabledReason, onEdit, onToggle }: TaskMenuProps) {
  const t = useTranslations("projects.taskCard");
  return (
    <DropdownMenu
      trigger={
        <IconButton size="sm" label={t("actionsFor", { name: task.name })} icon={<Ellipsis aria-hidden />} />
      }
    >
      {task.isArchived ? (
        <MenuItem icon={<ArchiveRestore aria-hidden />} disabledReason={disabledReason} onSelect={onToggle}>
          {t("restore")}
        </MenuItem>
      ) : (
        <>
          <MenuItem icon={<Pencil aria-hidden />} disabledReason={disabledReason} onSelect={onEdit}>
            {t("edit2")}
          </MenuItem>
          <MenuItem icon={<Archive aria-hidden />} disabledReason={disabledReason} onSelect={onToggle}>
            {t("archive")}
          </MenuItem>
        </>
      )}
    </DropdownMenu>
  );
}
