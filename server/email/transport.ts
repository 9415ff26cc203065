import { createTransport, type Transporter } from "nodemailer";
import { AppError } from "@/lib/result";
import { env } from "../env";

export interface Mail {
  to: string[];
  subject: string;
  text: string;
  html?: string;
  replyTo?: string;
  attachments?: { filename: string; content: Buffer; contentType: string }[];
}

let transport: Transporter | undefined;

/** Hands a mail to the SMTP server; returns its message id, or throws with the server's own words. */
export async function sendMail(mail: Mail): Promise<string> {
  const { SMTP_URL, MAIL_FROM } = env();
  if (!SMTP_URL)
    throw new AppError("UNAVAILABLE", "No mail server is configured. Set SMTP_URL and send again.");
  transport ??= createTransport(SMTP_URL);
  const sent = await transport.sendMail({ from: MAIL_FROM, ...mail });
  return sent.messageId;
}
