const wanted = new Set()
