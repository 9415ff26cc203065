"use server";

import { z } from "zod";
import {
  addSeriesInput,
  addTaxRateInput,
  changeSeriesInput,
  oneSeriesInput,
  oneTaxRateInput,
  saveFirmDetailsInput,
  saveInvoicingInput,
  setTaxRateValidityInput,
} from "@/lib/firm/schema";
import { addSeries } from "@/server/firm/add-series";
import { addTaxRate } from "@/server/firm/add-tax-rate";
import { archiveSeries } from "@/server/firm/archive-series";
import { archiveTaxRate } from "@/server/firm/archive-tax-rate";
import { changeSeries } from "@/server/firm/change-series";
import { restoreSeries } from "@/server/firm/restore-series";
import { saveFirmDetails } from "@/server/firm/save-details";
import { saveInvoicing } from "@/server/firm/save-invoicing";
import { setDefaultSeries } from "@/server/firm/set-default-series";
import { setDefaultTaxRate } from "@/server/firm/set-default-tax-rate";
import { setTaxRateValidity } from "@/server/firm/set-tax-rate-validity";
import { defineAction } from "@/server/http/action";
import { verifyFirm } from "@/server/verify/verify-firm";

export const saveFirmDetailsAction = defineAction(saveFirmDetailsInput, saveFirmDetails);
export const saveInvoicingAction = defineAction(saveInvoicingInput, saveInvoicing);
export const addTaxRateAction = defineAction(addTaxRateInput, addTaxRate);
export const archiveTaxRateAction = defineAction(oneTaxRateInput, archiveTaxRate);
export const setDefaultTaxRateAction = defineAction(oneTaxRateInput, setDefaultTaxRate);
export const setTaxRateValidityAction = defineAction(setTaxRateValidityInput, setTaxRateValidity);
export const changeSeriesAction = defineAction(changeSeriesInput, changeSeries);
export const addSeriesAction = defineAction(addSeriesInput, addSeries);
export const setDefaultSeriesAction = defineAction(oneSeriesInput, setDefaultSeries);
export const archiveSeriesAction = defineAction(oneSeriesInput, archiveSeries);
export const restoreSeriesAction = defineAction(oneSeriesInput, restoreSeries);
export const verifyFirmAction = defineAction(z.object({}), verifyFirm);
