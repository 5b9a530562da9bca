# Nothing is close enough to suggest.
print(zzyzx_quux)
