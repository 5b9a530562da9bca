-- The same work as ../sieve.py.
local function sieve(n)
  local flags = {}
  for i = 1, n + 1 do
    flags[i] = true
  end
  local count = 0
  for i = 2, n do
    if flags[i + 1] then
      count = count + 1
      local j = i * i
      while j <= n do
        flags[j + 1] = false
        j = j + i
      end
    end
  end
  return count
end

local total = 0
for _ = 1, 4 do
  total = total + sieve(1000000)
end
print(total)
