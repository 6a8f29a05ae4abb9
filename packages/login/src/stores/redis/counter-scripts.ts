/**
 * [Note: Counters in Redis]
 * A counter is a hash: `count` and `reset` of a fixed window, or `window` and `times` (in order, with spaces) of
 * a sliding one; counter-record.ts says what they mean. The clock comes in as an argument: Redis' own one only
 * clears away what is long over, a day late, so that a wrong clock there never ends a window early. Numbers are
 * milliseconds of the epoch: 13 digits, which Lua's doubles hold and `%.0f` prints.
 */
const COMMON = `
local DAY = 86400000
local function text(number) return string.format('%.0f', number) end
local function keep(key, reset, now)
  redis.call('PEXPIRE', key, text(math.max(reset - now, 0) + DAY))
end
local function live(times, window, now)
  local found = {}
  for time in string.gmatch(times or '', '%d+') do
    if tonumber(time) > now - window then found[#found + 1] = time end
  end
  return found
end
local function read(key)
  local values = redis.call('HMGET', key, 'count', 'reset', 'window', 'times')
  return tonumber(values[1] or '0'), tonumber(values[2] or '0'), tonumber(values[3] or '0'), values[4] or ''
end
local function add_fixed(key, window, now)
  local count, reset = read(key)
  if reset > now then count = count + 1 else count = 1; reset = now + window end
  redis.call('HSET', key, 'count', text(count), 'reset', text(reset), 'window', text(window), 'times', '')
  keep(key, reset, now)
  return count, reset
end
`;

/** KEYS: counters. ARGV: now, then hits, window and kind of each. Gives {} or {position, retryAt}. */
export const TAKE: string = `${COMMON}
local now = tonumber(ARGV[1])
for i, key in ipairs(KEYS) do
  local hits, window, kind = tonumber(ARGV[i * 3 - 1]), tonumber(ARGV[i * 3]), ARGV[i * 3 + 1]
  local count, reset, _, times = read(key)
  if kind == 'sliding' then
    local found = live(times, window, now)
    if #found >= hits then
      local first = tonumber(found[#found - hits + 1] or text(now))
      return {text(i - 1), text(first + window)}
    end
  elseif reset > now then
    if count >= hits then return {text(i - 1), text(reset)} end
  elseif hits <= 0 then
    return {text(i - 1), text(now + window)}
  end
end
for i, key in ipairs(KEYS) do
  local window, kind = tonumber(ARGV[i * 3]), ARGV[i * 3 + 1]
  if kind == 'sliding' then
    local _, _, _, times = read(key)
    local found = live(times, window, now)
    found[#found + 1] = text(now)
    local reset = now
    for _, time in ipairs(found) do reset = math.max(reset, tonumber(time)) end
    reset = reset + window
    redis.call('HSET', key, 'count', '0', 'reset', text(reset), 'window', text(window),
      'times', table.concat(found, ' '))
    keep(key, reset, now)
  else
    add_fixed(key, window, now)
  end
end
return {}
`;

/** KEYS: one counter. ARGV: now, window. Gives {count, resetAt}. */
export const HIT: string = `${COMMON}
local count, reset = add_fixed(KEYS[1], tonumber(ARGV[2]), tonumber(ARGV[1]))
return {text(count), text(reset)}
`;

/** KEYS: one counter. ARGV: now. Gives the running count. */
export const PEEK: string = `${COMMON}
local now = tonumber(ARGV[1])
local count, reset, window, times = read(KEYS[1])
if times ~= '' then return #live(times, window, now) end
if reset > now then return count end
return 0
`;

/** KEYS: one counter. ARGV: now. Takes the newest hit back. */
export const RELEASE: string = `${COMMON}
local now = tonumber(ARGV[1])
local count, reset, _, times = read(KEYS[1])
if times ~= '' then
  redis.call('HSET', KEYS[1], 'times', (string.gsub(times, ' ?%d+$', '')))
elseif reset > now and count > 0 then
  redis.call('HSET', KEYS[1], 'count', text(count - 1))
end
return 0
`;

/** KEYS: one counter. */
export const RESET: string = "return redis.call('DEL', KEYS[1])";

/** KEYS: one remembered value. ARGV: now, its end. Gives 1 where it was not known. */
export const PUT_ONCE: string = `${COMMON}
local now, ends = tonumber(ARGV[1]), tonumber(ARGV[2])
local known = tonumber(redis.call('GET', KEYS[1]) or '0')
if known > now then return 0 end
redis.call('SET', KEYS[1], text(ends))
keep(KEYS[1], ends, now)
return 1
`;
