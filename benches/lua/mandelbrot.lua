-- The same work as ../mandelbrot.py.
local function rows(size, limit)
  local total = 0
  for y = 0, size - 1 do
    local ci = 2.0 * y / size - 1.0
    for x = 0, size - 1 do
      local cr = 2.0 * x / size - 1.5
      local zr, zi, n = 0.0, 0.0, 0
      while n < limit and zr * zr + zi * zi <= 4.0 do
        zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
        n = n + 1
      end
      total = total + n
    end
  end
  return total
end

print(rows(360, 100))
