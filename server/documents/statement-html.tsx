import { fontPartsFor } from "./fonts";
import { documentCss, fontFaces } from "./invoice-css";
import {
  type PresentedSection,
  type PresentedStatement,
  presentStatement,
  type StatementDocument,
} from "./statement-presentation";

const statementCss = `
.account { margin-top: 28px; }
.account td:first-child { white-space: nowrap; color: var(--soft); } .account .what { overflow-wrap: anywhere; }
.account tbody td { border-bottom: 1px solid var(--line); padding-top: 5px; padding-bottom: 5px; }
.account thead th { border-bottom: 1.5px solid var(--ink); padding-bottom: 5px; }
.account thead th.figure { white-space: normal; }
.account .running { font-weight: 600; } .account tr:first-child .what { color: var(--soft); }
@media (max-width: 560px) {
  .account thead { position: absolute; clip-path: inset(50%); }
  .account tbody, .account tr { display: block; }
  .account tbody tr { display: grid; grid-template-columns: 1fr auto; gap: 0 16px; padding: 8px 0; border-bottom: 1px solid var(--line); }
  .account tbody td { padding: 0; border: 0; } .account td:empty { display: none; }
  .account .what { grid-row: 1; } .account .figure { grid-column: 1; grid-row: 2; text-align: left; }
  .account .running { grid-column: 2; text-align: right; }
}`;

/** The statement as one self-contained page, to be read and printed: no script, nothing loaded from elsewhere. */
export async function renderStatementHtml(document: StatementDocument): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const shown = presentStatement(document);
  const fonts = fontFaces(fontPartsFor(JSON.stringify(shown)));
  const css = `${fonts.css}\n${documentCss(shown.paper, fonts.stack)}\n${statementCss}`;
  return `<!doctype html>\n${renderToStaticMarkup(<Page shown={shown} css={css} />)}`;
}

type Shown = { shown: PresentedStatement };

// The page is a file of its own, not a page of the framework: its head is plain HTML.
const Head = "head";

function Page({ shown, css }: Shown & { css: string }) {
  return (
    <html lang={shown.locale}>
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${shown.title} · ${shown.customer.name}`}</title>
        <style>{css}</style>
      </Head>
      <body>
        <main>
          <Top shown={shown} />
          <section className="due">
            <div>
              <p className="label">{shown.due.label}</p>
              <p className="amount">{shown.due.amount}</p>
            </div>
            <p className="when">{shown.due.when}</p>
          </section>
          {shown.sections.length === 0 && <p className="account">{shown.nothing}</p>}
          {shown.sections.map((section) => (
            <Account key={section.currency} section={section} />
          ))}
          {shown.blocks.length > 0 && (
            <section className="blocks">
              {shown.blocks.map((block) => (
                <div className="block" key={block.title}>
                  <h2 className="label">{block.title}</h2>
                  <p>{block.text}</p>
                </div>
              ))}
            </section>
          )}
        </main>
      </body>
    </html>
  );
}

function Top({ shown }: Shown) {
  return (
    <>
      <header className="top">
        <div>
          <p className="seller-name">{shown.seller.name}</p>
          <div className="seller-lines">
            {shown.seller.address.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {shown.seller.details.map((fact) => (
              <p key={fact.value}>{fact.label ? `${fact.label} ${fact.value}` : fact.value}</p>
            ))}
          </div>
        </div>
        <div className="title">
          <h1>{shown.title}</h1>
        </div>
      </header>
      <section className="parties">
        <div>
          <p className="label">{shown.customer.label}</p>
          <p className="customer-name">{shown.customer.name}</p>
          {shown.customer.address.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <dl className="facts">
          {shown.facts.map((fact) => [
            <dt key={`${fact.label} name`}>{fact.label}</dt>,
            <dd key={fact.label}>{fact.value}</dd>,
          ])}
        </dl>
      </section>
    </>
  );
}

function Account({ section }: { section: PresentedSection }) {
  const { heads } = section;
  return (
    <section>
      <table className="account">
        <thead>
          <tr>
            <th scope="col">{heads.date}</th>
            <th scope="col">{heads.what}</th>
            {[heads.charged, heads.paid, heads.balance].map((head) => (
              <th scope="col" className="figure" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section.rows.map((row) => (
            <tr key={row.key}>
              <td>{row.date}</td>
              <td className="what">{row.what}</td>
              <td className="figure">{row.charged}</td>
              <td className="figure">{row.paid}</td>
              <td className="figure running">{row.balance}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="sums">
        <table className="totals">
          <tbody>
            {section.sums.map((fact) => (
              <tr key={fact.label}>
                <td>{fact.label}</td>
                <td className="figure">{fact.value}</td>
              </tr>
            ))}
            <tr className="total">
              <td>{section.closing.label}</td>
              <td className="figure">{section.closing.value}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
