import type { FastifyReply } from 'fastify';

/** Bytes of a message never run: a download, never sniffed, in a sandbox of its own should a browser show it anyway. */
const DOWNLOAD_CSP = "default-src 'none'; sandbox; frame-ancestors 'none'";

/**
 * Headers of an attachment. The type is always neutral: what the sender declared decides nothing in a browser
 * (hostile cases H-30 to H-34). RFC 6266 with an ASCII name and the full name of RFC 8187.
 */
export function setDownloadHeaders(reply: FastifyReply, fileName: string): void {
  void reply
    .header('content-type', 'application/octet-stream')
    .header('content-security-policy', DOWNLOAD_CSP)
    .header('content-disposition', contentDisposition(fileName));
}

const NAME_LIMIT = 180;

export function contentDisposition(fileName: string): string {
  const name =
    fileName
      .replace(/[\p{C}/\\]/gu, '')
      .slice(0, NAME_LIMIT)
      .toWellFormed() || 'attachment';
  const ascii = name.replace(/[^\w .()+-]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
