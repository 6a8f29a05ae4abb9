import type { OperatorRule, ScoringModel } from '@postern/scanner';
import {
  createClamdEngine,
  createRspamdEngine,
  createYaraEngine,
  loadOperatorRules,
} from '@postern/scanner/engines';
import type { Engine, EngineAddress } from '@postern/scanner/engines';
import type { Logger } from '../../infrastructure/logger.ts';
import { readModelFile } from './read-model-file.ts';

/** What the operator has besides Postern. */
export interface EngineSettings {
  readonly clamd: EngineAddress | undefined;
  readonly rspamd: EngineAddress | undefined;
  readonly rspamdPassword: string | undefined;
  /** Folder of rules. */
  readonly rulesFolder: string | undefined;
  /** Weights in place of the library's own. */
  readonly modelFile: string | undefined;
}

export interface StartedEngines {
  readonly engines: readonly Engine[];
  readonly operatorRules: readonly OperatorRule[];
  readonly model: ScoringModel | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Starts what is set. Rules that cannot be used stop the start, because a guard with half of its rules looks like one
 * with all; an engine that is away is told in the log, because it may come back.
 *
 * @throws OperatorRulesError with all that is wrong in the folder of rules.
 */
export async function startEngines(settings: EngineSettings, logger: Logger): Promise<StartedEngines> {
  const { rules, yara } =
    settings.rulesFolder === undefined
      ? { rules: [], yara: [] }
      : await loadOperatorRules(settings.rulesFolder);
  const model = settings.modelFile === undefined ? undefined : readModelFile(settings.modelFile);
  const engines: Engine[] = [];
  if (settings.clamd !== undefined) {
    const clamd = createClamdEngine({ address: settings.clamd });
    engines.push(clamd);
    void clamd.version().then(
      (version) => {
        logger.info({ version }, 'the virus scanner answers');
      },
      () => {
        logger.warn('the virus scanner does not answer; mail is checked without it until it does');
      },
    );
  }
  if (settings.rspamd !== undefined) {
    engines.push(createRspamdEngine({ address: settings.rspamd, password: settings.rspamdPassword }));
  }
  if (yara.length > 0) engines.push(await createYaraEngine({ sources: yara }));
  return {
    engines,
    operatorRules: rules,
    model,
    close: async () => {
      await Promise.all(engines.map((engine) => engine.close()));
    },
  };
}
