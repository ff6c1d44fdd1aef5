"""The chapter about money: budgets, what funds what, grants, and money joined to houses and inhabitants."""
