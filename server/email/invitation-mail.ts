interface InvitationMail {
  firmName: string;
  invitedBy: string;
  name: string;
  address: string;
  expiresAt: Date;
}

/** The mail with the way into a firm, as plain text and as simple HTML. */
export function invitationMail(mail: InvitationMail): { subject: string; text: string; html: string } {
  const until = mail.expiresAt.toISOString().slice(0, 10);
  const opening = `${mail.invitedBy} invites you to ${mail.firmName} on Docket, where the firm keeps its time and its invoices.`;
  const closing = `The link works once, until ${until}. If you did not expect it, leave it: nothing happens.`;
  return {
    subject: `${mail.invitedBy} invites you to ${mail.firmName}`,
    text: `Hello ${mail.name},\n\n${opening}\n\nAccept the invitation:\n${mail.address}\n\n${closing}\n`,
    html: [
      `<p>Hello ${escapeHtml(mail.name)},</p>`,
      `<p>${escapeHtml(opening)}</p>`,
      `<p><a href="${escapeHtml(mail.address)}">Accept the invitation</a></p>`,
      `<p>${escapeHtml(closing)}</p>`,
    ].join("\n"),
  };
}

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
