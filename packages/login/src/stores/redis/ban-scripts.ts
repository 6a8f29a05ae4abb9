/**
 * [Note: Bans in Redis]
 * A ban is a hash `ban:<id>`. Three sorted sets name the ids: of all bans by their start, of those that nobody
 * was told the end of by their end, and of one network by their end. KEYS[1] is the prefix of all of them; on a
 * cluster the host chooses one with a hash tag, so that they share a slot. Bans go 30 days after their end, by
 * the clock of the caller for what is decided and by Redis' own only for clearing away.
 */
const COMMON = `
local DAY = 86400000
local prefix = KEYS[1]
local starts, ends = prefix .. 'bans:starts', prefix .. 'bans:ends'
local function text(number) return string.format('%.0f', number) end
local function ban_key(id) return prefix .. 'ban:' .. id end
local function network_key(network) return prefix .. 'bans:network:' .. network end
local function field(id, name) return redis.call('HGET', ban_key(id), name) end
local function keep(key, till, now)
  redis.call('PEXPIRE', key, text(math.max(till - now, 0) + 30 * DAY))
end
local function is_active(id, now)
  local values = redis.call('HMGET', ban_key(id), 'expiresAt', 'liftedAt')
  return values[1] and values[2] == '' and tonumber(values[1]) > now
end
local function move_end(id, network, expires, now)
  redis.call('HSET', ban_key(id), 'expiresAt', text(expires))
  redis.call('ZADD', network_key(network), text(expires), id)
  keep(ban_key(id), expires, now)
  local last = redis.call('ZREVRANGE', network_key(network), 0, 0, 'WITHSCORES')
  keep(network_key(network), tonumber(last[2]), now)
end
`;

/** ARGV: network, offence, points, half-life, now. Gives {score, evidence as JSON}. */
export const SCORE: string = `
local key = KEYS[1] .. 'ban-score:' .. ARGV[1]
local points, half_life, now = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local values = redis.call('HMGET', key, 'score', 'at', 'evidence')
local score, at = tonumber(values[1] or '0'), tonumber(values[2] or ARGV[5])
local evidence = cjson.decode(values[3] or '{}')
score = math.max(0, score * 2 ^ (-math.max(0, now - at) / half_life) + points)
evidence[ARGV[2]] = (evidence[ARGV[2]] or 0) + 1
local exact, counted = string.format('%.17g', score), cjson.encode(evidence)
redis.call('HSET', key, 'score', exact, 'at', ARGV[5], 'evidence', counted)
redis.call('PEXPIRE', key, 30 * 86400000)
return {exact, counted}
`;

/** ARGV: id, network, level, startsAt, expiresAt, then the hash of the ban. Gives 1 where it was stored. */
export const PUT: string = `${COMMON}
local id, network, level = ARGV[1], ARGV[2], tonumber(ARGV[3])
local now, expires = tonumber(ARGV[4]), tonumber(ARGV[5])
local others = {}
for _, other in ipairs(redis.call('ZRANGEBYSCORE', network_key(network), '(' .. ARGV[4], '+inf')) do
  if is_active(other, now) then
    if tonumber(field(other, 'level')) >= level then return 0 end
    others[#others + 1] = other
  end
end
for _, other in ipairs(others) do
  redis.call('ZREM', ends, other)
  move_end(other, network, now, now)
end
redis.call('HSET', ban_key(id), unpack(ARGV, 6))
redis.call('ZADD', starts, ARGV[4], id)
redis.call('ZADD', ends, ARGV[5], id)
move_end(id, network, expires, now)
return 1
`;

/** ARGV: now, networks. Gives the hash of the active ban that ends last, or {}. */
export const FIND_ACTIVE: string = `${COMMON}
local now, found, latest = tonumber(ARGV[1]), nil, 0
for i = 2, #ARGV do
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', network_key(ARGV[i]), '(' .. ARGV[1], '+inf')) do
    local expires = tonumber(field(id, 'expiresAt') or '0')
    if expires > latest and is_active(id, now) then found, latest = id, expires end
  end
end
return found and redis.call('HGETALL', ban_key(found)) or {}
`;

/** ARGV: now, 1 with the ended ones, limit. Gives hashes, newest first. */
export const LIST: string = `${COMMON}
local now, limit, found = tonumber(ARGV[1]), tonumber(ARGV[3]), {}
for _, id in ipairs(redis.call('ZREVRANGE', starts, 0, -1)) do
  if #found >= limit then break end
  if redis.call('EXISTS', ban_key(id)) == 0 then
    redis.call('ZREM', starts, id)
  elseif ARGV[2] == '1' or is_active(id, now) then
    found[#found + 1] = redis.call('HGETALL', ban_key(id))
  end
end
return found
`;

/** ARGV: id, by, now. Gives the hash of the lifted ban, or {}. */
export const LIFT: string = `${COMMON}
local id, now = ARGV[1], tonumber(ARGV[3])
if not is_active(id, now) then return {} end
local network = field(id, 'network')
redis.call('HSET', ban_key(id), 'liftedAt', ARGV[3], 'liftedBy', ARGV[2])
redis.call('ZREM', ends, id)
redis.call('ZREM', network_key(network), id)
redis.call('DEL', prefix .. 'ban-score:' .. network)
return redis.call('HGETALL', ban_key(id))
`;

/** ARGV: id, its new end, now. Gives the hash of the ban, or {}. */
export const EXTEND: string = `${COMMON}
local id, now = ARGV[1], tonumber(ARGV[3])
if not is_active(id, now) then return {} end
redis.call('ZADD', ends, ARGV[2], id)
move_end(id, field(id, 'network'), tonumber(ARGV[2]), now)
return redis.call('HGETALL', ban_key(id))
`;

/** ARGV: now. Gives the hashes of the bans that ended, each once. */
export const TAKE_EXPIRED: string = `${COMMON}
local found = {}
for _, id in ipairs(redis.call('ZRANGEBYSCORE', ends, '-inf', ARGV[1])) do
  redis.call('ZREM', ends, id)
  if redis.call('EXISTS', ban_key(id)) == 1 then found[#found + 1] = redis.call('HGETALL', ban_key(id)) end
end
return found
`;

/** ARGV: the moment before which bans must have ended. Forgets them; gives how many. */
export const SWEEP: string = `${COMMON}
local swept, before = 0, tonumber(ARGV[1])
for _, id in ipairs(redis.call('ZRANGEBYSCORE', starts, '-inf', '(' .. ARGV[1])) do
  local values = redis.call('HMGET', ban_key(id), 'expiresAt', 'liftedAt', 'network')
  local over = values[2] ~= '' and values[2] or values[1]
  if not over or tonumber(over) < before then
    redis.call('ZREM', starts, id)
    redis.call('ZREM', ends, id)
    if values[3] then redis.call('ZREM', network_key(values[3]), id) end
    swept = swept + redis.call('DEL', ban_key(id))
  end
end
return swept
`;
