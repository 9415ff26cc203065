"use server";

import {
  addTaxRateInput,
  changeSeriesInput,
  oneTaxRateInput,
  saveFirmDetailsInput,
  saveInvoicingInput,
} from "@/lib/firm/schema";
import { addTaxRate } from "@/server/firm/add-tax-rate";
import { archiveTaxRate } from "@/server/firm/archive-tax-rate";
import { changeSeries } from "@/server/firm/change-series";
import { saveFirmDetails } from "@/server/firm/save-details";
import { saveInvoicing } from "@/server/firm/save-invoicing";
import { setDefaultTaxRate } from "@/server/firm/set-default-tax-rate";
import { defineAction } from "@/server/http/action";

export const saveFirmDetailsAction = defineAction(saveFirmDetailsInput, saveFirmDetails);
export const saveInvoicingAction = defineAction(saveInvoicingInput, saveInvoicing);
export const addTaxRateAction = defineAction(addTaxRateInput, addTaxRate);
export const archiveTaxRateAction = defineAction(oneTaxRateInput, archiveTaxRate);
export const setDefaultTaxRateAction = defineAction(oneTaxRateInput, setDefaultTaxRate);
export const changeSeriesAction = defineAction(changeSeriesInput, changeSeries);
