import type { Reason, Why } from '@postern/contracts';
import type { Finding, Report } from '@postern/scanner';

/** A finding of a live scan, quotation and all: for the person who is looking, now. */
export function presentFinding(finding: Finding): Reason {
  const { code, severity, title, explanation, advice, facts, quote } = finding;
  return {
    code,
    severity,
    title,
    explanation,
    advice,
    facts: [...facts],
    ...(quote === undefined ? {} : { quote }),
  };
}

export function presentWhy(locationId: string, report: Report): Why {
  const { authentication } = report;
  return {
    locationId,
    verdict: report.verdict,
    category: report.category,
    score: Math.round(report.score),
    summary: report.summary,
    reasons: report.findings.map(presentFinding),
    authentication: {
      spf: authentication.spf,
      dkim: authentication.dkim,
      dmarc: authentication.dmarc,
      arc: authentication.arc,
      ...(authentication.aligned === undefined ? {} : { aligned: authentication.aligned }),
      ...(authentication.verifiedBy === undefined ? {} : { verifiedBy: authentication.verifiedBy }),
    },
    links: report.links.map(({ text, target, registrableDomain, suspicions }) => ({
      text,
      target,
      registrableDomain,
      suspicions: [...suspicions],
    })),
    notChecked: report.notChecked.map(({ what, why }) => ({ what, why })),
    rulesVersion: report.rulesVersion,
  };
}
