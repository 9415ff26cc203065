-- A budget is in hours or in money, never in both; money keeps the currency it was set in.

ALTER TABLE projects
  ADD COLUMN budget_amount numeric(18,4) CHECK (budget_amount > 0),
  ADD COLUMN budget_currency text CHECK (budget_currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT budget_amount_has_a_currency CHECK ((budget_amount IS NULL) = (budget_currency IS NULL)),
  ADD CONSTRAINT budget_amount_has_its_digits
    CHECK (budget_amount = round(budget_amount, currency_digits(budget_currency))),
  ADD CONSTRAINT one_budget CHECK (budget_minutes IS NULL OR budget_amount IS NULL);
