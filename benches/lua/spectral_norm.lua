-- The same work as ../spectral_norm.py.
local sqrt = math.sqrt

local function a(i, j)
  return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)
end

local function times(v, n)
  local out = {}
  for i = 0, n - 1 do
    local total = 0.0
    for j = 0, n - 1 do
      total = total + a(i, j) * v[j + 1]
    end
    out[i + 1] = total
  end
  return out
end

local function times_transposed(v, n)
  local out = {}
  for i = 0, n - 1 do
    local total = 0.0
    for j = 0, n - 1 do
      total = total + a(j, i) * v[j + 1]
    end
    out[i + 1] = total
  end
  return out
end

local function main(n)
  local u, v = {}, nil
  for i = 1, n do
    u[i] = 1.0
  end
  for _ = 1, 10 do
    v = times_transposed(times(u, n), n)
    u = times_transposed(times(v, n), n)
  end
  local vbv, vv = 0.0, 0.0
  for i = 1, n do
    vbv = vbv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  return sqrt(vbv / vv)
end

print(string.format("%.9f", main(280)))
