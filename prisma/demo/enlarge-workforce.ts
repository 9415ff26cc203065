/** Ids of version 7 and choices that are the same in every run: a firm that differs from run to run cannot be compared. */
const helpers = [
  `CREATE FUNCTION pg_temp.firm() RETURNS uuid STABLE LANGUAGE sql AS $$ SELECT current_setting('app.tenant_id')::uuid $$`,
  `CREATE FUNCTION pg_temp.id_at(at timestamptz, seed text) RETURNS uuid STABLE LANGUAGE sql AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(seed), 1, 3)
      || '8' || substr(md5(seed), 4, 15))::uuid $$`,
  `CREATE FUNCTION pg_temp.pick(seed text, one_of integer) RETURNS integer IMMUTABLE LANGUAGE sql AS $$
    SELECT ('x' || substr(md5(seed), 1, 7))::bit(28)::integer % one_of $$`,
  `CREATE FUNCTION pg_temp.today() RETURNS date STABLE LANGUAGE sql AS $$ SELECT (now() AT TIME ZONE 'Europe/Berlin')::date $$`,
];

const people = `
  INSERT INTO memberships (organization_id, id, name, email, role, created_at)
  SELECT pg_temp.firm(), pg_temp.id_at(now() - interval '3 years', 'person ' || n), first || ' ' || last,
    lower(first) || '@staff.example', 'MEMBER', now() - interval '3 years'
  FROM unnest(
    ARRAY['Anna','Ben','Carla','David','Elif','Finn','Greta','Hugo','Ines','Jakob','Klara','Leon','Maja','Nils','Olga','Paul','Rosa','Samir','Thea','Wim'],
    ARRAY['Adler','Brandt','Conti','Dahl','Ersoy','Falk','Graf','Hahn','Iversen','Jung','Keller','Lang','Moser','Nowak','Orlov','Pohl','Roth','Saleh','Thoma','Vries']
  ) WITH ORDINALITY AS names (first, last, n)`;

const customers = `
  INSERT INTO customers (tenant_id, id, name, contact_name, email, address, country, currency, terms, default_tax_rate_id, created_at)
  SELECT pg_temp.firm(), pg_temp.id_at(now() - interval '3 years', 'customer ' || n),
    family || ' ' || branch || CASE WHEN n % 8 = 0 THEN ' Inc.' ELSE ' GmbH' END, 'Accounts payable',
    'accounts' || n || '@customers.example', 'Hauptstraße ' || n || E'\\n10115 Berlin',
    CASE WHEN n % 8 = 0 THEN 'US' ELSE 'DE' END, CASE WHEN n % 8 = 0 THEN 'USD' ELSE 'EUR' END,
    CASE WHEN n % 3 = 0 THEN 'NET 30' ELSE 'NET 14' END, t.id, now() - interval '3 years'
  FROM (
    SELECT family, branch, row_number() OVER (ORDER BY family, branch) AS n
    FROM unnest(ARRAY['Albrecht','Bergmann','Castell','Dornfeld','Eschenbach','Feldkamp','Grünwald','Hollmann','Immendorf',
      'Jessen','Kirchner','Lindemann','Meerbusch','Nordhoff','Oppermann']) family,
      unnest(ARRAY['Architekten','Brauerei','Energie','Handel','Immobilien','Kliniken','Logistik','Maschinenbau','Software','Verlag']) branch
  ) named JOIN tax_rates t ON t.name = CASE WHEN n % 8 = 0 THEN 'Outside the EU' ELSE 'VAT 19 %' END`;

const projects = `
  INSERT INTO projects (tenant_id, id, customer_id, name, created_at)
  SELECT c.tenant_id, pg_temp.id_at(c.created_at, c.name || kind), c.id, kind, c.created_at
  FROM customers c, unnest(ARRAY['Customer portal', 'Support and care']) kind WHERE c.email LIKE '%@customers.example'`;

const tasks = `
  INSERT INTO tasks (tenant_id, id, project_id, name, created_at)
  SELECT p.tenant_id, pg_temp.id_at(p.created_at, p.id::text || task), p.id, task, p.created_at
  FROM projects p JOIN customers c ON c.tenant_id = p.tenant_id AND c.id = p.customer_id,
    unnest(ARRAY['Concept', 'Development', 'Review']) task WHERE c.email LIKE '%@customers.example'`;

/** Everything that time can be written on, with what an hour costs; numbered from 0 by customer, project and task. */
const work = `
  CREATE TEMP TABLE work AS
  SELECT c.id AS customer_id, c.currency, c.terms, c.email, p.id AS project_id, p.name AS project_name, t.id AS task_id,
    t.name AS task_name, r.id AS rate_id, r.bill_rate AS rate, r.cost_rate,
    'Firm rate, since ' || r.effective_from AS rate_source, x.id AS tax_rate_id, x.category AS tax_category,
    x.rate AS tax_rate, x.reason AS tax_reason,
    jsonb_build_object('name', c.name, 'contactName', c.contact_name, 'email', c.email, 'address', c.address,
      'country', c.country, 'taxId', c.tax_id) AS customer,
    dense_rank() OVER (ORDER BY c.id)::int - 1 AS customer_no,
    dense_rank() OVER (PARTITION BY c.id ORDER BY p.name)::int - 1 AS project_no,
    row_number() OVER (PARTITION BY p.id ORDER BY t.name)::int - 1 AS task_no
  FROM customers c JOIN projects p ON p.customer_id = c.id JOIN tasks t ON t.project_id = p.id
  JOIN tax_rates x ON x.id = c.default_tax_rate_id
  JOIN rates r ON r.currency = c.currency AND r.project_id IS NULL AND r.customer_id IS NULL AND r.member_id IS NULL
  WHERE c.email LIKE '%@customers.example'`;

const staff = `
  CREATE TEMP TABLE staff AS
  SELECT id, name, role, row_number() OVER (ORDER BY created_at, name)::int - 1 AS no FROM memberships
  WHERE organization_id = pg_temp.firm()`;

/** In their order: people, customers, projects and tasks, and the temporary tables by which the rest finds them. */
export const workforce = [...helpers, people, customers, projects, tasks, work, staff];
