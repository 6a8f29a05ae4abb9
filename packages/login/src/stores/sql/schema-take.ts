/**
 * `CounterStore.take` as one round trip for PostgreSQL; counter-record.ts says the same for the other stores.
 * Writing every counter over itself, in the order of the keys, makes and locks them: two callers that want the
 * same counters wait for each other and never in a circle. A refused take leaves rows without hits at most,
 * which are swept.
 */
export const TAKE_FUNCTION = `
CREATE OR REPLACE FUNCTION login_take(budgets_json text, now_ms bigint,
  OUT exhausted bigint, OUT retry_at bigint) AS $take$
DECLARE
  budget record;
  counter record;
  live bigint[];
BEGIN
  INSERT INTO login_counter AS c (key, count, reset_at, window_ms, times)
    SELECT DISTINCT b->>'key', 0, now_ms, 0, '' FROM jsonb_array_elements(budgets_json::jsonb) AS b
    ORDER BY 1
    ON CONFLICT (key) DO UPDATE SET count = c.count;

  FOR budget IN
    SELECT place - 1 AS place, b->>'key' AS key, (b->>'hits')::bigint AS hits,
      (b->>'windowMs')::bigint AS window_ms, b->>'kind' = 'sliding' AS sliding
    FROM jsonb_array_elements(budgets_json::jsonb) WITH ORDINALITY AS list(b, place) ORDER BY place
  LOOP
    SELECT c.count, c.reset_at, c.times INTO STRICT counter FROM login_counter c WHERE c.key = budget.key;
    IF budget.sliding THEN
      SELECT coalesce(array_agg(time ORDER BY place), '{}') INTO live
        FROM unnest(string_to_array(counter.times, ' ')::bigint[]) WITH ORDINALITY AS list(time, place)
        WHERE time > now_ms - budget.window_ms;
      CONTINUE WHEN cardinality(live) < budget.hits;
      retry_at := coalesce(live[cardinality(live) - budget.hits + 1], now_ms) + budget.window_ms;
    ELSIF counter.reset_at > now_ms THEN
      CONTINUE WHEN counter.count < budget.hits;
      retry_at := counter.reset_at;
    ELSE
      CONTINUE WHEN 0 < budget.hits;
      retry_at := now_ms + budget.window_ms;
    END IF;
    exhausted := budget.place;
    RETURN;
  END LOOP;

  FOR budget IN
    SELECT b->>'key' AS key, (b->>'windowMs')::bigint AS window_ms, b->>'kind' = 'sliding' AS sliding
    FROM jsonb_array_elements(budgets_json::jsonb) AS b
  LOOP
    IF budget.sliding THEN
      SELECT c.times INTO STRICT counter FROM login_counter c WHERE c.key = budget.key;
      SELECT coalesce(array_agg(time ORDER BY place), '{}') || now_ms INTO live
        FROM unnest(string_to_array(counter.times, ' ')::bigint[]) WITH ORDINALITY AS list(time, place)
        WHERE time > now_ms - budget.window_ms;
      UPDATE login_counter SET count = 0, window_ms = budget.window_ms, times = array_to_string(live, ' '),
        reset_at = (SELECT max(time) FROM unnest(live) AS time) + budget.window_ms
        WHERE key = budget.key;
    ELSE
      UPDATE login_counter SET
        count = CASE WHEN reset_at > now_ms THEN count + 1 ELSE 1 END,
        window_ms = CASE WHEN reset_at > now_ms THEN window_ms ELSE budget.window_ms END,
        reset_at = CASE WHEN reset_at > now_ms THEN reset_at ELSE now_ms + budget.window_ms END,
        times = ''
        WHERE key = budget.key;
    END IF;
  END LOOP;
END
$take$ LANGUAGE plpgsql`;
