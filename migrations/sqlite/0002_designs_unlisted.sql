-- No page lists designs by time.
drop index designs_newest;
