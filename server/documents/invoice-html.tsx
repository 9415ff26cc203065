import type { InvoiceDocument, Paper } from "@/lib/invoices/document";
import { fontPartsFor } from "./fonts";
import { documentCss, fontFaces } from "./invoice-css";
import { type Fact, type Presentation, type PresentedGroup, presentDocument } from "./presentation";

/** What a browser may do with the document: show it, and nothing else. */
export const documentPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** The document as one self-contained page, to be read and printed: no script, nothing loaded from elsewhere. */
export async function renderInvoiceHtml(document: InvoiceDocument, paper?: Paper): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  const shown = { ...presentDocument(document), paper: paper ?? document.paper };
  const fonts = fontFaces(fontPartsFor(JSON.stringify(shown)));
  const css = `${fonts.css}\n${documentCss(shown.paper, fonts.stack)}`;
  return `<!doctype html>\n${renderToStaticMarkup(<Page shown={shown} css={css} />)}`;
}

type Shown = { shown: Presentation };

// The page is a file of its own, not a page of the framework: its head is plain HTML.
const Head = "head";

function Page({ shown, css }: Shown & { css: string }) {
  return (
    <html lang={shown.locale}>
      <Head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>
          {[shown.title, shown.number ?? shown.mark?.word, shown.customer.name].filter(Boolean).join(" · ")}
        </title>
        <style>{css}</style>
      </Head>
      <body>
        <main>
          {shown.mark && (
            <div className="watermark" aria-hidden="true">
              <span>{shown.mark.word}</span>
            </div>
          )}
          <Top shown={shown} />
          <Parties shown={shown} />
          <section className="due">
            <div>
              <p className="label">{shown.due.label}</p>
              <p className="amount">{shown.due.amount}</p>
            </div>
            {shown.due.when && <p className="when">{shown.due.when}</p>}
          </section>
          <Lines shown={shown} />
          <Sums shown={shown} />
          <Blocks shown={shown} />
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
          {shown.mark && <span className="badge">{shown.mark.word}</span>}
          <h1>{shown.title}</h1>
          {shown.number && <p className="number">{shown.number}</p>}
        </div>
      </header>
      {shown.mark && <p className="mark-note">{shown.mark.note}</p>}
    </>
  );
}

function Parties({ shown }: Shown) {
  return (
    <section className="parties">
      <div>
        <p className="label">{shown.customer.label}</p>
        <p className="customer-name">{shown.customer.name}</p>
        {shown.customer.address.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <dl className="facts">
        {shown.facts.map((fact) => (
          <FactRow key={fact.label} fact={fact} />
        ))}
      </dl>
    </section>
  );
}

function FactRow({ fact }: { fact: Fact }) {
  return (
    <>
      <dt>{fact.label}</dt>
      <dd>{fact.value}</dd>
    </>
  );
}

function Lines({ shown }: Shown) {
  return (
    <table className="lines">
      <thead>
        <tr>
          <th scope="col">{shown.heads.item}</th>
          <th scope="col" className="figure">
            {shown.heads.quantity}
          </th>
          <th scope="col" className="figure">
            {shown.heads.tax}
          </th>
          <th scope="col" className="figure">
            {shown.heads.amount}
          </th>
        </tr>
      </thead>
      {shown.groups.map((group) => (
        <Group key={group.lines[0]?.position} group={group} />
      ))}
    </table>
  );
}

function Group({ group }: { group: PresentedGroup }) {
  return (
    <tbody>
      {group.title && (
        <tr className="project">
          <th scope="rowgroup" colSpan={4}>
            {group.title}
          </th>
        </tr>
      )}
      {group.lines.map((line) => (
        <tr className="line" key={line.position}>
          <td>
            <span className="description">{line.description}</span>
            {line.extras.map((extra) => (
              <span className="extra" key={extra}>
                {extra}
              </span>
            ))}
          </td>
          <td className="figure">{line.quantity}</td>
          <td className="figure">{line.tax}</td>
          <td className="figure">{line.amount}</td>
        </tr>
      ))}
      {group.subtotal && (
        <tr className="subtotal">
          <td colSpan={3}>{group.subtotal.label}</td>
          <td className="figure">{group.subtotal.value}</td>
        </tr>
      )}
    </tbody>
  );
}

function Sums({ shown }: Shown) {
  return (
    <section className="sums">
      <div className="taxes">
        <h2 className="label">{shown.taxSummary}</h2>
        <table>
          <thead>
            <tr>
              {shown.taxRows[0]?.map((cell) => (
                <th scope="col" key={cell.label}>
                  {cell.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.taxRows.map((row) => (
              <tr key={row.map((cell) => cell.value).join()}>
                {row.map((cell) => (
                  <td key={cell.label}>{cell.value}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {shown.remarks.map((remark) => (
          <p className="remarks" key={remark}>
            {remark}
          </p>
        ))}
      </div>
      <table className="totals">
        <tbody>
          {shown.sums.map((sum) => (
            <tr key={sum.key}>
              <td>{sum.label}</td>
              <td className="figure">{sum.value}</td>
            </tr>
          ))}
          <tr className="total">
            <td>{shown.total.label}</td>
            <td className="figure">{shown.total.value}</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Blocks({ shown }: Shown) {
  if (!shown.blocks.length) return null;
  return (
    <section className="blocks">
      {shown.blocks.map((block) => (
        <div className="block" key={block.title}>
          <h2 className="label">{block.title}</h2>
          <p>{block.text}</p>
        </div>
      ))}
    </section>
  );
}
