import { isObject, join, refuseUnknown, type Checker, type JsonObject } from './checker.ts';
import type { OperatorRuleTest, TestMessage, YaraTest } from './operator-rules.ts';

/** Reads the tests of one rule; undefined where something is wrong with them, which was told to the checker. */
export function checkTests(checker: Checker, value: unknown): readonly OperatorRuleTest[] | undefined {
  return checkList(checker, value, { name: 'tests', check: checkTest });
}

/** Reads what the YARA rules of a folder are to say: `"yaraTests": [{ "message": …, "expect": ["rule_name"] }]`. */
export function checkYaraTests(
  checker: Checker,
  value: unknown,
  file: string,
): readonly YaraTest[] | undefined {
  const tests = checkList(checker, value, { name: 'yaraTests', check: checkYaraTest });
  return tests?.map((test) => ({ ...test, file }));
}

interface ListOf<Test> {
  readonly name: string;
  readonly check: (checker: Checker, value: JsonObject, path: string) => Test | undefined;
}

function checkList<Test>(
  checker: Checker,
  value: unknown,
  { name, check }: ListOf<Test>,
): readonly Test[] | undefined {
  if (!Array.isArray(value)) {
    checker.fail(name, 'must be a list');
    return undefined;
  }
  const tests = value.map((each: unknown, index) => {
    const path = `${name}[${String(index)}]`;
    if (isObject(each)) {
      return check(checker, each, path);
    }
    checker.fail(path, 'must be an object with "message" and "expect"');
    return undefined;
  });
  const good = tests.filter((test) => test !== undefined);
  return good.length === tests.length ? good : undefined;
}

function checkTest(checker: Checker, value: JsonObject, path: string): OperatorRuleTest | undefined {
  refuseUnknown(checker, path, value, ['title', 'message', 'expect', 'authserv']);
  const { expect, authserv } = value;
  const named = checkMessage(checker, value, path);
  if (typeof expect !== 'boolean') {
    checker.fail(join(path, 'expect'), 'must be true or false');
    return undefined;
  }
  if (authserv !== undefined && typeof authserv !== 'string') {
    checker.fail(join(path, 'authserv'), 'must be text');
    return undefined;
  }
  return named === undefined ? undefined : { ...named, authserv, expect };
}

function checkYaraTest(
  checker: Checker,
  value: JsonObject,
  path: string,
): Omit<YaraTest, 'file'> | undefined {
  refuseUnknown(checker, path, value, ['title', 'message', 'expect']);
  const named = checkMessage(checker, value, path);
  const expect: unknown = value['expect'];
  const names = Array.isArray(expect) ? expect.filter((name) => typeof name === 'string') : undefined;
  if (!Array.isArray(expect) || names === undefined || names.length < expect.length) {
    checker.fail(join(path, 'expect'), 'must be a list of names of YARA rules; an empty one where none fits');
    return undefined;
  }
  return named === undefined ? undefined : { ...named, expect: names };
}

interface NamedMessage {
  readonly title: string;
  readonly message: TestMessage;
}

/** A path beside the rule file, a whole message, or a list of its lines. */
function checkMessage(checker: Checker, value: JsonObject, path: string): NamedMessage | undefined {
  const { message, title } = value;
  const isLines = Array.isArray(message) && message.every((line) => typeof line === 'string');
  const text = isLines ? message.join('\n') : message;
  if (typeof text !== 'string' || text === '') {
    checker.fail(join(path, 'message'), 'must be the path of a message, a message, or a list of its lines');
    return undefined;
  }
  const isInline = text.includes('\n');
  return {
    title: typeof title === 'string' ? title : isInline ? path : text,
    message: isInline ? { eml: text } : { file: text },
  };
}
