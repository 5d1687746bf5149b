"""
The forms of one trade or country each: how medicine, physics, lawyers, historians or Brazilian journals write.
"""
