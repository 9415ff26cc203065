"use client";

import { useState } from "react";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Combobox } from "@/components/ui/combobox";
import { DateBox } from "@/components/ui/date-box";
import { Field } from "@/components/ui/field";
import { DateInput, Input, Textarea } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { SearchInput } from "@/components/ui/search-input";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { TabPanel, Tabs } from "@/components/ui/tabs";

const many = Array.from({ length: 500 }, (_, index) => ({
  value: `c${index}`,
  label: `Customer ${index + 1}`,
  detail: index % 3 === 0 ? "EUR" : "USD",
  group: index < 3 ? "Recent" : "All",
  disabled: index === 1,
}));

const currencies = [
  { value: "EUR", label: "EUR", detail: "Euro" },
  { value: "USD", label: "USD", detail: "US dollar" },
  { value: "JPY", label: "JPY", detail: "Yen", disabled: true },
];

function Ticks() {
  const [ticked, setTicked] = useState([true, false, false]);
  const all = ticked.every(Boolean) ? true : ticked.some(Boolean) ? "indeterminate" : false;
  return (
    <div className="flex flex-col gap-2">
      <Checkbox label="All entries" checked={all} onCheckedChange={(on) => setTicked(ticked.map(() => on))} />
      {ticked.map((on, index) => (
        <Checkbox
          key={["Design review", "Call", "Notes"][index]}
          className="ml-6"
          label={["Design review", "Call", "Notes"][index]}
          checked={on}
          onCheckedChange={(next) => setTicked(ticked.map((old, at) => (at === index ? next : old)))}
        />
      ))}
      <Checkbox
        label="Disabled"
        hint="Part of INV-0042. Void or correct that invoice to unlock it."
        checked
        disabled
        onCheckedChange={() => {}}
      />
    </div>
  );
}

function Inputs() {
  const [currency, setCurrency] = useState("");
  const [customer, setCustomer] = useState<string | null>("c3");
  return (
    <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Field label="Text" hint="A hint says what is expected.">
        {(aria) => <Input {...aria} placeholder="Placeholder" />}
      </Field>
      <Field label="Wrong" error="An e-mail address needs an @.">
        {(aria) => <Input {...aria} defaultValue="ada.northwind" />}
      </Field>
      <Field label="Disabled">{(aria) => <Input {...aria} disabled defaultValue="Set by the firm" />}</Field>
      <Field label="Date" optional>
        {(aria) => <DateInput {...aria} defaultValue="2026-11-30" />}
      </Field>
      <Field label="Select">
        {(aria) => <Select {...aria} value={currency} onValueChange={setCurrency} options={currencies} />}
      </Field>
      <Field label="Combobox, 500 options">
        {(aria) => (
          <Combobox {...aria} clearable options={many} value={customer} onValueChange={setCustomer} />
        )}
      </Field>
      <Field label="Wrong choice" error="Choose one of the list.">
        {(aria) => (
          <Select {...aria} value="" onValueChange={() => {}} options={currencies} placeholder="Choose" />
        )}
      </Field>
      <Field label="Nobody found" error="Nobody here is called that.">
        {(aria) => <Combobox {...aria} options={many} value={null} onValueChange={() => {}} />}
      </Field>
      <Field label="Choice, disabled">
        {(aria) => <Select {...aria} disabled value="EUR" onValueChange={() => {}} options={currencies} />}
      </Field>
      <SearchInput aria-label="Search, bare" placeholder="A bare search" className="self-end" />
      <DateBox label="Date that filters" value="2026-11-30" onChoose={() => {}} />
      <Field label="Textarea" className="sm:col-span-2">
        {(aria) => <Textarea {...aria} placeholder="Grows with its text" />}
      </Field>
    </div>
  );
}

export function SampleChoices() {
  const [grouping, setGrouping] = useState<"entry" | "day" | "project">("day");
  const [on, setOn] = useState(true);
  return (
    <Card title="Input">
      <div className="flex flex-col gap-6">
        <Inputs />
        <div className="grid gap-6 sm:grid-cols-2 lg:grid-cols-3">
          <Ticks />
          <RadioGroup
            label="Group lines by"
            look="cards"
            value={grouping}
            onValueChange={setGrouping}
            options={[
              { value: "entry", label: "Entry", hint: "One line for each entry" },
              { value: "day", label: "Day" },
              { value: "project", label: "Project", disabled: true },
            ]}
          />
          <div className="flex flex-col gap-3">
            <Switch
              label="Send a copy to me"
              hint="With every invoice"
              checked={on}
              onCheckedChange={setOn}
            />
            <Switch label="Off" checked={false} onCheckedChange={() => {}} />
            <Switch label="Disabled" disabled checked onCheckedChange={() => {}} />
          </div>
        </div>
        <Tabs
          label="Customer"
          tabs={[
            { value: "a", label: "Details" },
            { value: "b", label: "Invoices", count: "4" },
          ]}
        >
          <TabPanel value="a">The first panel.</TabPanel>
          <TabPanel value="b">The second panel.</TabPanel>
        </Tabs>
      </div>
    </Card>
  );
}
